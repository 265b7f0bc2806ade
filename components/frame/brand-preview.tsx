"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { brandColours, contrast, grounds } from "@/lib/base/colour";

type Words = { surface: string; light: string; dark: string; sample: string; contrast: string };
type BrandPreviewProps = { colour: string; name: string; words: Words; children: ReactNode };

/** A field for a brand's colour, and how the public pages read in it: each text with its contrast, as it is being chosen. */
export function BrandPreview({ colour, name, words, children }: BrandPreviewProps) {
  const [chosen, choose] = useState(colour);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const input = field.current?.querySelector<HTMLInputElement>("input[type=color]");
    const follow = () => input && choose(input.value);
    follow();
    input?.addEventListener("input", follow);
    return () => input?.removeEventListener("input", follow);
  });
  const { brand, text, light, dark } = brandColours(chosen);
  const samples = [
    { label: words.surface, back: brand, front: text, shown: name },
    { label: words.light, back: grounds.light, front: light, shown: words.sample },
    { label: words.dark, back: grounds.dark, front: dark, shown: words.sample },
  ];
  return (
    <div ref={field} className="grid gap-3">
      {children}
      <dl className="grid gap-2 sm:grid-cols-3">
        {samples.map(({ label, back, front, shown }) => (
          <div key={label} className="grid content-start gap-1">
            <dt className="text-ink-muted text-sm">{label}</dt>
            <dd className="rounded border border-line px-3 py-2" style={{ background: back, color: front }}>
              {shown}
            </dd>
            <dd className="text-ink-muted text-xs tabular-nums">
              {words.contrast} {contrast(back, front).toFixed(1)} : 1
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
