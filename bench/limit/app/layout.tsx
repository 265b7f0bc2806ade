import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { readSession } from "@/bench/limit/rows";

const links = [
  "catalogue",
  "customers",
  "orders",
  "queue",
  "product",
  "quotes",
  "margin",
  "team",
  "audit",
  "profile",
];

/** A frame of ten links, and who is signed in, by one query. */
export default async function Layout({ children }: { children: ReactNode }) {
  const who = await readSession((await cookies()).get("session")?.value);
  return (
    <html lang="de">
      <body>
        <nav>
          {links.map((link) => (
            <a key={link} href={`/${link}`}>
              {link}
            </a>
          ))}
        </nav>
        <p>{who}</p>
        {children}
      </body>
    </html>
  );
}
