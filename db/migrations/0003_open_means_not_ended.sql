DROP INDEX "referrals_open_by_facility";--> statement-breakpoint
DROP INDEX "referrals_open";--> statement-breakpoint
CREATE INDEX "referrals_open_by_facility" ON "referrals" USING btree ("facility_id","created_at") WHERE "referrals"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "referrals_open" ON "referrals" USING btree ("created_at") WHERE "referrals"."ended_at" is null;