import { ordersFile } from "@/app/[tenant]/_orders/file";

export const GET = ordersFile("reseller", "all");
