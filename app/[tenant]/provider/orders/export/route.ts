import { ordersFile } from "@/app/[tenant]/orders-file";

export const GET = ordersFile("provider", "placed");
