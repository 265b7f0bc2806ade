import type { APIRequestContext, Locator } from "@playwright/test";

export type RenderedForm = { path: string; entries: [string, string][] };

/** What pressing a button of a page that runs no scripts would send, for sending it in ways that no browser does. */
export async function formOf(button: Locator): Promise<RenderedForm> {
  return {
    path: new URL(button.page().url()).pathname + new URL(button.page().url()).search,
    entries: await button.evaluate((element: HTMLButtonElement) => {
      const form = element.form;
      if (!form) throw new Error("This button has no form");
      return [...new FormData(form, element)].filter(
        (pair): pair is [string, string] => typeof pair[1] === "string",
      );
    }),
  };
}

/** Sends a form as the browser would, and returns where the answer leads; undefined when the page is shown again. */
export async function send(request: APIRequestContext, { path, entries }: RenderedForm) {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  const response = await request.post(path, {
    multipart: form,
    maxRedirects: 0,
    headers: { origin: new URL(process.env.BASE_URL ?? "http://localhost:3000").origin },
  });
  return { status: response.status(), location: response.headers().location, text: await response.text() };
}
