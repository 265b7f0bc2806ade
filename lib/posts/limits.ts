import { LARGEST_TOGETHER } from "@/lib/catalogue/pictures/schema";
import { LARGEST_FILE } from "@/lib/imports/schema";
import { LARGEST_LOGO } from "@/lib/logo/schema";
import { LARGEST_TOGETHER as LARGEST_ON_MESSAGE } from "@/lib/threads/files/rules";

/** How large a body may be: in bytes, and in the parts or fields of a form. */
export type Limit = { bytes: number; parts: number };

const KILOBYTE = 1024;
/** What stands around an uploaded file, and how far beyond its own limit it still learns of that at the field. */
const AROUND = 1024 * KILOBYTE;

const anybody: Limit = { bytes: 256 * KILOBYTE, parts: 200 };
/** The largest form of many rows has 200 of them with a few fields each; the longest text 20,000 characters. */
const signedIn: Limit = { bytes: 1024 * KILOBYTE, parts: 2000 };
/** A body of more bytes than most forms have. */
export const LARGE = anybody.bytes;

/** Where people of which side may upload, and how much: the pages of a tenant with a choice of files. */
const uploads = [
  { page: /^\/([^/]+)\/(provider)\/catalogue\/import$/, bytes: LARGEST_FILE },
  { page: /^\/([^/]+)\/(provider)\/catalogue\/[^/]+\/pictures$/, bytes: LARGEST_TOGETHER },
  { page: /^\/([^/]+)\/(provider)\/settings\/profile$/, bytes: LARGEST_LOGO },
  { page: /^\/([^/]+)\/(reseller)\/profile$/, bytes: LARGEST_LOGO },
  {
    page: /^\/([^/]+)\/(provider|reseller|account)\/(?:orders|subscriptions)\/[\da-f]{8}-[\da-f-]{27}$/,
    bytes: LARGEST_ON_MESSAGE,
  },
];

/** How large a body that is sent to this path may be; `areas` are the hints of the sender's session cookie, if it shows one with our seal. */
export function limitOf(path: string, areas: string[] | undefined): Limit {
  if (!areas) return anybody;
  const upload = uploadAt(path, areas);
  return upload ? { bytes: upload.bytes + AROUND, parts: signedIn.parts } : signedIn;
}

/** Whether a page has a choice of files for somebody with these areas. */
export const isUpload = (path: string, areas: string[]): boolean => uploadAt(path, areas) !== undefined;

const uploadAt = (path: string, areas: string[]) =>
  uploads.find(({ page }) => {
    const [found, tenant, side] = page.exec(path) ?? [];
    return found !== undefined && areas.includes(`${tenant}:${side === "account" ? "customer" : side}`);
  });
