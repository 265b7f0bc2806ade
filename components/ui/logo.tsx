/** The word mark: monoline letters over a ledger's double rule. */
export function Logo({ className = "h-6 w-auto" }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 106 32"
      className={className}
      role="img"
      aria-label="Kontor"
      fill="none"
      stroke="currentColor"
    >
      <g strokeWidth="3">
        <path d="M2.5 2v20M16.5 2l-14 13M8.2 10l9.3 12" />
        <circle cx="29" cy="15" r="6.5" />
        <path d="M41.5 22V14a5.5 5.5 0 0111 0v8M41.5 8v8" />
        <path d="M61 3.5V17a3.6 3.6 0 005.5 3.2M56.5 9.5h10" />
        <circle cx="78" cy="15" r="6.5" />
        <path d="M91.5 22V8.5M91.5 15.5a5.5 5.5 0 018.5-5" />
      </g>
      <path d="M1 27h104M1 30.5h104" strokeWidth="1.5" className="stroke-accent" />
    </svg>
  );
}
