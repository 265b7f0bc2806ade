export { default } from "@/app/[tenant]/_shop/not-found-here";
