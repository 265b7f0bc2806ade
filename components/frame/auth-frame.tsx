import type { ReactNode } from "react";
import { Logo } from "@/components/ui/logo";
import { SkipLink } from "@/components/ui/skip-link";

type AuthFrameProps = { title: ReactNode; intro?: ReactNode; footer?: ReactNode; children: ReactNode };

/** One narrow column for pages before an area: sign in, invitation, password, choice of workspace. */
export function AuthFrame({ title, intro, footer, children }: AuthFrameProps) {
  return (
    <div className="auth">
      <header>
        <SkipLink />
        <Logo className="h-8 w-auto" />
      </header>
      <main id="main" tabIndex={-1} className="auth-card">
        <div className="space-y-1.5">
          <h1 className="text-xl">{title}</h1>
          {intro && <div className="text-ink-muted text-sm">{intro}</div>}
        </div>
        {children}
      </main>
      <footer className="pt-6 text-ink-muted text-sm">{footer}</footer>
    </div>
  );
}
