/** Nothing answers with it; Next's own page would stand in every other page with 1.2 kB. */
export default function Unauthorized() {
  return null;
}
