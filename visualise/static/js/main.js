/* Each module by itself: where one fails the page goes on. */

const NAMES = ["commands", "say", "outbox", "forms", "sheet", "drag", "steer", "order", "live", "panel", "play"];
const page = document.documentElement.classList;

page.add("has-script");

const begin = async (name) => {
  const module = await import(`./${name}.js`);
  await module.start();
};

await Promise.all(NAMES.map((name) => begin(name).catch((error) => console.warn(name, error.name))));
page.add("is-ready");
