import { filled, formType, formWith } from "./forms";

export const password = "kontor-demo-2026";

/** Signs in by the form of the sign-in page, as a browser without JavaScript does, and returns the cookie header. */
export async function signIn(origin: string, email: string): Promise<string> {
  const path = "/sign-in";
  const page = await (await fetch(origin + path)).text();
  const answer = await fetch(origin + path, {
    method: "POST",
    redirect: "manual",
    headers: { origin, "content-type": formType },
    body: filled(formWith("email", path, page), { email, password }),
  });
  const [cookie] = answer.headers.getSetCookie().filter((each) => each.startsWith("kontor-session="));
  if (!cookie) throw new Error(`${email} could not sign in (${answer.status})`);
  return `${cookie.split(";")[0]}; kontor-locale=de`;
}

/** The HTML of a page. */
export async function pageOf(origin: string, path: string, cookie = ""): Promise<string> {
  const answer = await fetch(origin + path, { headers: { cookie }, redirect: "manual" });
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
  return answer.text();
}
