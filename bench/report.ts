import { cpus, totalmem } from "node:os";
import { type FeltReport, feltGoals, feltTables } from "./felt/report";
import type { growthOf } from "./growth";
import type { againstPeers } from "./peers";
import { fixed, row, rule } from "./table";
import type { Where } from "./where";

export type Goal = { what: string; value: number; goal: number; atMost?: true };

export type PageReport = {
  perSecond: number;
  limit: number;
  /** Milliseconds of the processor: for a page loaded whole, for the click that leads to it, for its limit. */
  cpu: number;
  click: number;
  limitCpu: number;
  /** The limit's over the page's, and over the click's. */
  ratio: number;
  ofClick: number;
  /** Bytes, uncompressed: of the page, of its limit, and of what a click brings. */
  html: number;
  limitHtml: number;
  payload: number;
};

export type Report = {
  at: string;
  machine: string;
  command: string;
  pages: Record<string, PageReport>;
  felt?: FeltReport;
  peers: Record<string, ReturnType<typeof againstPeers>>;
  growth: Record<string, ReturnType<typeof growthOf>>;
  where: Record<string, Where>;
  /** Pages per second of one process and of several, on as many processors. */
  processes: Record<string, { one: number; several: number; ratio: number }>;
  signIn: number;
};

export const machine = () =>
  `${cpus().length} × ${cpus()[0]?.model ?? "?"}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;

const lists = ["reseller catalogue", "customer list", "order list", "provider queue"];

/** The goals that a run can tell of: each value against what it should be. */
export function goalsOf({ pages, peers, growth, felt }: Report): Goal[] {
  return [
    ...Object.entries(pages)
      .filter(([page]) => lists.includes(page))
      .flatMap(([page, { ratio, html, payload }]) => [
        { what: `${page}, processor time of its limit : its own`, value: ratio, goal: 0.4 },
        { what: `${page}, kB of HTML`, value: html / 1000, goal: 70, atMost: true as const },
        { what: `${page}, kB of a click`, value: payload / 1000, goal: 20, atMost: true as const },
      ]),
    ...(felt ? feltGoals(felt) : []),
    ...Object.entries(peers).flatMap(([tenant, { list, order }]) => [
      { what: `list in ${tenant}, times Vendure`, value: list.ofVendure, goal: 2.5 },
      { what: `order in ${tenant}, times Vendure`, value: order.ofVendure, goal: 15 },
      { what: `order in ${tenant}, of its limit`, value: order.ofLimit, goal: 0.5 },
    ]),
    ...Object.entries(growth).map(([page, { ratio }]) => ({
      what: `${page}, largest against smallest`,
      value: ratio,
      goal: 1.2,
      atMost: true as const,
    })),
  ];
}

const reached = ({ value, goal, atMost }: Goal) => (atMost ? value <= goal : value >= goal);

/** The run as tables in Markdown. */
export function tablesOf(report: Report): string {
  const { pages, peers, growth, where, processes, felt } = report;
  const tenants = Object.keys(Object.values(growth)[0]?.ms ?? {});
  return [
    `${report.at}, ${report.machine}, \`${report.command}\``,
    "",
    ...pagesTable(pages),
    ...(felt ? ["", ...feltTables(felt)] : []),
    "",
    row(["Work", "per second", "of the bare server", "times Vendure"]),
    rule(4),
    ...Object.entries(peers).flatMap(([tenant, work]) => [
      row([
        `list in ${tenant}`,
        fixed(work.list.perSecond),
        fixed(work.list.ofBare, 3),
        fixed(work.list.ofVendure),
      ]),
      row([
        `list in ${tenant}, page 40`,
        fixed(work["list page 40"].perSecond),
        `${fixed(work["list page 40"].ofFirst, 2)} of page 1`,
        "",
      ]),
      row([`item in ${tenant}`, fixed(work.item.perSecond), fixed(work.item.ofBare, 3), ""]),
      row([`new customer in ${tenant}`, fixed(work.customer.perSecond), fixed(work.customer.ofBare, 3), ""]),
      row([
        `order in ${tenant}`,
        fixed(work.order.perSecond),
        fixed(work.order.ofBare, 3),
        fixed(work.order.ofVendure),
      ]),
    ]),
    "",
    row(["Page", ...tenants.map((tenant) => `${tenant}, ms`), "largest : smallest"]),
    rule(tenants.length + 2),
    ...Object.entries(growth).map(([page, { ms, ratio }]) =>
      row([page, ...tenants.map((tenant) => fixed(ms[tenant] ?? Number.NaN)), fixed(ratio, 2)]),
    ),
    "",
    row([
      "Page",
      "ms",
      "session",
      "transaction",
      "queries",
      "rendering",
      "round trips",
      "HTML bytes",
      "scripts, gzip",
    ]),
    rule(9),
    ...Object.entries(where).map(([page, w]) =>
      row([
        page,
        fixed(w.total),
        fixed(w.session),
        fixed(w.transaction),
        `${w.statements} in ${fixed(w.queries)}`,
        fixed(w.rendering),
        w.roundTrips,
        w.html,
        w.scripts,
      ]),
    ),
    "",
    row(["Page", "one process", "as many as processors", "times as many pages"]),
    rule(4),
    ...Object.entries(processes).map(([page, { one, several, ratio }]) =>
      row([page, fixed(one), fixed(several), fixed(ratio, 2)]),
    ),
    "",
    row(["Goal", "measured", "goal", ""]),
    rule(4),
    ...goalsOf(report).map((goal) =>
      row([
        goal.what,
        fixed(goal.value, 2),
        `${goal.atMost ? "≤" : "≥"} ${goal.goal}`,
        reached(goal) ? "reached" : "missed",
      ]),
    ),
    "",
    `Signing in: ${fixed(report.signIn)} per second.`,
  ].join("\n");
}

function pagesTable(pages: Report["pages"]): string[] {
  const head = [
    "Page",
    "per second",
    "limit",
    "processor ms",
    "of a click",
    "of the limit",
    "limit : page",
    "limit : click",
    "kB",
    "of a click",
    "of the limit",
  ];
  return [
    row(head),
    rule(head.length),
    ...Object.entries(pages).map(([page, of]) =>
      row([
        page,
        fixed(of.perSecond),
        fixed(of.limit),
        fixed(of.cpu),
        fixed(of.click),
        fixed(of.limitCpu),
        fixed(of.ratio, 2),
        fixed(of.ofClick, 2),
        fixed(of.html / 1000),
        fixed(of.payload / 1000),
        fixed(of.limitHtml / 1000),
      ]),
    ),
  ];
}
