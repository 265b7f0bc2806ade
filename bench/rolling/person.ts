import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { filled, formType, formWith } from "@/bench/forms";
import { signIn } from "@/bench/session";

/** What somebody met who worked all the while. */
export type Met = {
  requests: number;
  failed: string[];
  /** Customers that were acknowledged. */
  created: number;
  /** Those whose form came from one build, and the page after it from another one. */
  crossed: number;
  longest: number;
};

const path = "/nordwind/reseller/customers/new";

/** Opens a form with all its files, thinks, sends it by script or without, and reads the page that follows; again and again. */
export async function work(site: string, email: string, byScript: boolean, until: AbortSignal): Promise<Met> {
  const met: Met = { requests: 0, failed: [], created: 0, crossed: 0, longest: 0 };
  const cookie = await signIn(site, email);
  const loaded = new Set<string>();

  async function ask(target: string, init: RequestInit, isWanted: (answer: Response) => unknown) {
    const begun = performance.now();
    met.requests += 1;
    const what = `${init.method ?? "GET"} ${target.split("?")[0]}`;
    try {
      const answer = await fetch(site + target, { ...init, redirect: "manual" });
      const text = await answer.text();
      if (isWanted(answer)) return { answer, text };
      met.failed.push(`${what}: ${answer.status}`);
    } catch (error) {
      met.failed.push(`${what}: ${(error as Error).cause ?? error}`);
    } finally {
      met.longest = Math.max(met.longest, performance.now() - begun);
    }
  }
  async function open(target: string) {
    const page = await ask(target, { headers: { cookie } }, ({ ok }) => ok);
    const files = [...(page?.text.matchAll(/"(\/_next\/static\/[^"\\]+)"/g) ?? [])].map(
      ([, file = ""]) => file,
    );
    await Promise.all(files.filter((file) => !loaded.has(file)).map((file) => ask(file, {}, ({ ok }) => ok)));
    for (const file of files) loaded.add(file);
    return page?.text;
  }

  while (!until.aborted) {
    const form = await open(path);
    await sleep(Math.random() * 2000);
    if (!form) continue;
    const posted = await ask(path, { method: "POST", ...post(form, site, cookie, byScript) }, leadsTo);
    if (!posted) continue;
    met.created += 1;
    const after = await open(new URL(leadsTo(posted.answer) ?? "", site + path).href.slice(site.length));
    if (after && buildOf(after) !== buildOf(form)) met.crossed += 1;
  }
  return met;
}

/** Where an accepted form leads, by script or without; one that was not comes back. */
const leadsTo = ({ headers }: Response) =>
  (headers.get("x-action-redirect") ?? headers.get("location"))?.split(";")[0];

const buildOf = (page: string) => /\?dpl=(\w+)/.exec(page)?.[1];

function post(html: string, site: string, cookie: string, byScript: boolean): RequestInit {
  const form = formWith("contactName", path, html);
  const key = randomUUID();
  const values = { key, name: `Rolling ${key}`, email: `info@${key}.example`, city: "Hamburg" };
  const headers = { cookie, origin: site, "sec-fetch-site": "same-origin" };
  if (!byScript) return { headers: { ...headers, "content-type": formType }, body: filled(form, values) };
  const body = new FormData();
  const [, call = "{}"] = form.fields.find(([name]) => /^\$ACTION_\d+:0$/.test(name)) ?? [];
  for (const [name, value] of new Map([...form.fields, ...Object.entries(values)]))
    if (!name.startsWith("$")) body.append(`_1_${name}`, value);
  body.append("0", '[{"attempt":0},"$K1"]');
  const { id } = JSON.parse(call) as { id: string };
  return { headers: { ...headers, accept: "text/x-component", "next-action": id }, body };
}
