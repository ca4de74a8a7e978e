import { defineConfig } from 'drizzle-kit';

export default defineConfig({ dialect: 'sqlite', schema: './src/backend/*/tables.ts', out: './migrations', casing: 'snake_case' });
