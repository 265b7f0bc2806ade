import "./globals.css";
import type { Metadata, Viewport } from "next";
import { type ReactNode, Suspense } from "react";
import { PaintFirst } from "@/components/frame/paint-first";
import { FollowLinks } from "@/components/ui/follow-links";
import { getLocale } from "@/lib/i18n/words";

export const metadata: Metadata = {
  title: { default: "Kontor", template: "%s · Kontor" },
  description: "A portal in which a provider sells through resellers.",
};

export const viewport: Viewport = { colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await getLocale()}>
      <head>
        <PaintFirst />
      </head>
      <body>
        {children}
        <Suspense>
          <FollowLinks />
        </Suspense>
      </body>
    </html>
  );
}
