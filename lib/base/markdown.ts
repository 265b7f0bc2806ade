import MarkdownIt, { type Token } from "markdown-it";

const LOWEST = 6;

const markdown = new MarkdownIt({ html: false, breaks: true });
// Plain text stays what it is: lines set in are no code, a rule below a line makes no heading, tags are letters.
markdown.disable(["code", "lheading", "html_block", "html_inline", "reference"]);
markdown.validateLink = (address) => /^(?:https?:\/\/|mailto:|tel:)/i.test(address);

type Shown = {
  /** The level of the heading that the text stands under; its own come below it. */
  under: number;
  /** What a table is called where it scrolls sideways. */
  table: string;
};

/**
 * A text in Markdown as HTML that is safe to put into a page: every tag in it is one of Markdown's own, links lead to
 * http, https, mailto and tel alone, pictures are told by their words. A single line break breaks the line.
 */
export function renderMarkdown(text: string, { under, table }: Shown): string {
  const tokens = markdown.parse(text.replace(/^(\s*)[•▪‣]\s+/gm, "$1- "), {});
  sinkHeadings(tokens, under);
  return markdown.renderer.render(tokens, markdown.options, { table });
}

/** No heading skips a level, whichever levels the text has (WCAG 1.3.1). */
function sinkHeadings(tokens: Token[], under: number) {
  const above: number[] = [];
  for (const token of tokens) {
    if (token.type === "heading_close") token.tag = tagAt(under + above.length);
    if (token.type !== "heading_open") continue;
    const level = Number(token.tag.slice(1));
    while ((above.at(-1) ?? 0) >= level) above.pop();
    above.push(level);
    token.tag = tagAt(under + above.length);
  }
}

const tagAt = (level: number) => `h${Math.min(LOWEST, level)}`;

const { rules } = markdown.renderer;
const { escapeHtml } = markdown.utils;

rules.link_open = (tokens, at, options, _env, renderer) => {
  const link = tokens[at];
  if (!link?.attrGet("href")) return "<a>";
  link.attrSet("rel", "noopener noreferrer");
  link.attrSet("class", "link");
  return renderer.renderToken(tokens, at, options);
};
rules.image = (tokens, at, options, env, renderer) =>
  escapeHtml(renderer.renderInlineAsText(tokens[at]?.children ?? [], options, env));
rules.table_open = (_tokens, _at, _options, env) =>
  `<div class="markdown-table" role="group" tabindex="0" aria-label="${escapeHtml(String(env?.table))}"><table>\n`;
rules.table_close = () => "</table></div>\n";
