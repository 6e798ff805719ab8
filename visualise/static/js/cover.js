/* One tap makes the page blank when somebody walks in; the next brings it back. */

const button = document.querySelector("[data-cover]");
const curtain = document.querySelector(".covered");

const cover = (on) => {
  document.body.classList.toggle("is-covered", on);
  curtain.hidden = !on;
  (on ? curtain.querySelector("button") : button).focus();
};

if (button && curtain) {
  const title = document.title;
  button.hidden = false;
  button.addEventListener("click", () => { document.title = "Veilige Cirkels"; cover(true); });
  curtain.querySelector("button").addEventListener("click", () => { document.title = title; cover(false); });
}
