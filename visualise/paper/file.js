// Shows the people and lines of the data in this file; nothing here asks anything of anybody.
(() => {
  "use strict";
  const data = JSON.parse(document.getElementById("graph").textContent);
  const section = document.querySelector(".map");
  section.hidden = false;
  document.body.classList.add("with-map");
  const network = new vis.Network(section.querySelector(".canvas"), {
    nodes: new vis.DataSet(data.nodes),
    edges: new vis.DataSet(data.edges),
  }, data.options);
  section.querySelector("button").addEventListener("click", () => network.fit());
})();
