import { scriptNonce } from "@/lib/door/headers";
import { inScript } from "@/lib/shop/structured-data/rules";

/** What a page says of itself to search engines, in the words of schema.org. */
export async function StructuredData({ data }: { data: Record<string, unknown> }) {
  return (
    <script
      type="application/ld+json"
      nonce={await scriptNonce()}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: inScript leaves no mark that could end the element
      dangerouslySetInnerHTML={{ __html: inScript(data) }}
    />
  );
}
