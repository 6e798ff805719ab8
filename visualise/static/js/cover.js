/* One tap makes the page blank when somebody walks in; the next brings it back. */

const [button, curtain, back] = ["[data-cover]", ".covered", ".covered button"].map((one) => document.querySelector(one));
const { title } = document;

const cover = (on) => () => {
  document.body.classList.toggle("is-covered", on);
  document.title = on ? "Veilige Cirkels" : title;
  curtain.hidden = !on;
  (on ? back : button).focus();
};

if (button) {
  button.hidden = false;
  button.addEventListener("click", cover(true));
  back.addEventListener("click", cover(false));
}
