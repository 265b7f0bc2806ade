import { subscriptionsFile } from "@/app/[tenant]/_subscriptions/file";

export const GET = subscriptionsFile("customer");
