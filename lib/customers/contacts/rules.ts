/** Names and e-mail addresses of contacts, as a search finds them. */
export const peopleText = (people: { name: string | null; email: string | null }[]): string | null =>
  people
    .flatMap(({ name, email }) => [name, email])
    .filter(Boolean)
    .join(" ") || null;
