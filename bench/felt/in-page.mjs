// Runs in a page before anything of it: says when what a person did was to be seen.
const painted = (seen) =>
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => seen(performance.now());
    port2.postMessage(null);
  });

// Links are followed without loading the page whole once FollowLinks listens to what forms send; React does so before, with options.
globalThis.follows = new Promise((done) => {
  const listen = document.addEventListener;
  document.addEventListener = function (...heard) {
    if (heard[0] === "submit" && heard.length === 2) done();
    return listen.apply(this, heard);
  };
});

/** From the next click: until anything changes, and until the rows of the page of another path stand there. */
globalThis.watchClick = (path) => {
  const title = () => document.querySelector("#main h1")?.textContent;
  const former = title();
  const isThere = () =>
    location.pathname === path && title() !== former && document.querySelector("#main tbody tr, #main li");
  globalThis.watched = new Promise((done) => {
    let pressed = 0;
    let first;
    addEventListener("click", ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true });
    const observer = new MutationObserver(() => {
      if (!pressed) return;
      first ??= new Promise((seen) => painted((at) => seen(at - pressed)));
      if (!isThere()) return;
      observer.disconnect();
      painted(async (at) => done({ first: await first, rows: at - pressed }));
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  });
};

/** The longest time that an event of an interaction took until it was painted, as browsers themselves count it. */
globalThis.longest = 0;
new PerformanceObserver((list) => {
  for (const { interactionId, duration } of list.getEntries())
    if (interactionId) globalThis.longest = Math.max(globalThis.longest, duration);
}).observe({ type: "event", durationThreshold: 16, buffered: true });
