/* A drawing larger than its sheet opens with the home in view. */

for (const canvas of document.querySelectorAll(".canvas")) {
  canvas.scrollLeft = (canvas.scrollWidth - canvas.clientWidth) / 2;
  canvas.scrollTop = (canvas.scrollHeight - canvas.clientHeight) / 2;
}
