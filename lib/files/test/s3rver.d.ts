declare module "@20minutes/s3rver" {
  /** A server that speaks S3 and keeps buckets in a folder, for the one key "S3RVER" with the secret "S3RVER". */
  export default class S3rver {
    constructor(options: {
      port: number;
      directory: string;
      silent: boolean;
      /** It reckons the signatures of lists without the slash after the bucket that clients sign. */
      allowMismatchedSignatures: boolean;
      configureBuckets: { name: string }[];
    });
    run(): Promise<{ port: number }>;
    close(): Promise<void>;
  }
}
