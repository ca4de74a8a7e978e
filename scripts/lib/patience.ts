/** How long hands and tests wait for what must come, in milliseconds: as long as a busy machine may take, since how fast it comes the benchmarks measure. */
export const patience = 20_000;
