export type Start = { first: number; next: number[] };

/** How long the very first page of a server takes that says it is ready, and the ones after it, in milliseconds. */
export async function startOf(origin: string, path: string): Promise<Start> {
  const first = await timeOf(origin + path);
  const next: number[] = [];
  for (let asked = 0; asked < 10; asked += 1) next.push(await timeOf(origin + path));
  return { first, next };
}

/** Milliseconds until all of an answer is there; throws where it is not a page. */
export async function timeOf(url: string, cookie = ""): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(url, { headers: { cookie } });
  await answer.text();
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  return performance.now() - begun;
}
