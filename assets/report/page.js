(function () {
  "use strict";
  var root = document.documentElement, bar = document.getElementById("stages");
  var seat = document.getElementById("seat"), told = document.getElementById("told");
  var buttons = Array.from(bar.querySelectorAll("button[data-stage]"));
  var views = Array.from(document.querySelectorAll(".view"));
  var house = document.getElementById("views");

  function show(stage) {
    root.dataset.stage = stage;
    buttons.forEach(function (each) { each.setAttribute("aria-pressed", String(each.dataset.stage === stage)); });
    seat.disabled = stage === "all" || stage === "3";
    views.forEach(function (view) {
      var own = view.dataset.seat === seat.value;
      var hide = stage === "1" ? !own : stage === "2" ? own : false;
      view.hidden = hide;
      if (stage === "1" || stage === "2") { view.open = true; } else { view.open = false; }
    });
    house.hidden = false;
    var text = buttons.filter(function (each) { return each.dataset.stage === stage; })[0];
    told.textContent = text ? text.dataset.told : "";
  }

  function paint(dark) { root.dataset.theme = dark ? "dark" : "light"; theme.setAttribute("aria-pressed", String(dark)); }

  var theme = document.getElementById("theme");
  theme.addEventListener("click", function () { paint(root.dataset.theme !== "dark"); });
  buttons.forEach(function (each) { each.addEventListener("click", function () { show(each.dataset.stage); }); });
  seat.addEventListener("change", function () { show(root.dataset.stage); });

  var opened = [], was = "";
  window.addEventListener("beforeprint", function () {
    was = root.dataset.theme; paint(false);
    opened = Array.from(document.querySelectorAll("details:not([open]):not(.view)"));
    opened.forEach(function (each) { each.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (each) { each.open = false; });
    paint(was === "dark");
  });

  bar.hidden = false;
  paint(root.dataset.theme === "dark");
  show(root.dataset.stage || "all");
})();
