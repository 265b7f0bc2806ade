import { listBoundaries, listPages, listPublicPlaces } from "@/lib/sitemap/queries";
import type { Apart } from "@/test/plans/read";

export const apart: Apart = [listBoundaries, listPages, listPublicPlaces];
