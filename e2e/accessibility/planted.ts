import type { Page } from "@playwright/test";

const css = `
  #light { background: #fff; color: #ddd }
  #dark { background: #fff; color: #000 }
  #narrow { display: none }
  #unnamed, #narrow { height: 40px; margin: 40px }
  #wide { width: 500px }
  @media (prefers-color-scheme: dark) {
    #light { color: #000 }
    #dark { color: #ddd }
  }
  @media (max-width: 400px) {
    #narrow { display: block }
  }`;

const html = `
  <p id="light">Hard to read in the light theme</p>
  <p id="dark">Hard to read in the dark theme</p>
  <input id="unnamed">
  <input id="narrow">
  <div id="wide">Wider than a phone</div>
  <div style="width: 200px"><table style="width: 400px"><caption>Wide</caption><tbody><tr><td>1</td></tr></tbody></table></div>`;

/** Puts one fault of each kind into a page. */
export const plantFaults = (page: Page) =>
  page.evaluate(
    ([css, html]) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
      // Behind all that React keeps: inside of it, they would be gone where it takes the page over only afterwards.
      document.body.insertAdjacentHTML("beforeend", html);
    },
    [css, html] as const,
  );
