/** The nouns and rooms whose tables lie outside of every tenant, one a line. */
export { access as forms } from "@/lib/forms/access";
export { access as identity } from "@/lib/identity/access";
export { access as mail } from "@/lib/mail/access";
