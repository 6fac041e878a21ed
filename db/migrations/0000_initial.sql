CREATE TYPE "public"."value_state" AS ENUM('value', 'pending', 'not_known', 'not_applicable', 'unusable');--> statement-breakpoint
CREATE TYPE "public"."side" AS ENUM('program', 'hospital');--> statement-breakpoint
CREATE TYPE "public"."person_role" AS ENUM('referrer', 'coordinator', 'physician', 'director', 'admin', 'auditor');--> statement-breakpoint
CREATE TYPE "public"."unit_type" AS ENUM('ed', 'icu', 'ccu', 'cath_lab', 'or', 'pacu', 'ward', 'other');--> statement-breakpoint
CREATE TYPE "public"."event_name" AS ENUM('send', 'acknowledge', 'start_review', 'accept', 'advise', 'decline', 'redirect', 'reopen', 'reopen_by_staff', 'rescind', 'assign_bed', 'dispatch', 'arrive', 'close', 'withdraw', 'values_added', 'message_sent', 'call_logged', 'question_asked', 'question_answered', 'milestone', 'claim', 'hand_over', 'tier_changed', 'decision_asked', 'second_opinion', 'page_sent', 'page_delivered', 'seen', 'limit_passed', 'correction', 'undo');--> statement-breakpoint
CREATE TYPE "public"."acting_role" AS ENUM('referrer', 'coordinator', 'physician', 'director', 'admin', 'auditor', 'system');--> statement-breakpoint
CREATE TYPE "public"."branch" AS ENUM('vv', 'va', 'ecpr', 'bridge', 'unsure');--> statement-breakpoint
CREATE TYPE "public"."referral_status" AS ENUM('draft', 'sent', 'acknowledged', 'in_review', 'accepted', 'advised', 'declined', 'redirected', 'bed_assigned', 'en_route', 'arrived', 'closed', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."tier" AS ENUM('immediate', 'emergent', 'urgent', 'planned_or_advice');--> statement-breakpoint
CREATE TYPE "public"."session_standby" AS ENUM('board', 'receipt');--> statement-breakpoint
CREATE TABLE "clinical_values" (
	"id" uuid PRIMARY KEY NOT NULL,
	"referral_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"code" text NOT NULL,
	"state" "value_state" NOT NULL,
	"value" jsonb,
	"sealed_id" uuid,
	"typed_value" text,
	"typed_unit" text,
	"unusual_confirmed" boolean DEFAULT false NOT NULL,
	"measured_at" timestamp with time zone NOT NULL,
	"entered_at" timestamp with time zone NOT NULL,
	"entered_by" uuid NOT NULL,
	"word_of" text,
	"corrects_id" uuid,
	CONSTRAINT "clinical_values_value_when_usable" CHECK (case when "clinical_values"."state" = 'value' then num_nonnulls("clinical_values"."value", "clinical_values"."sealed_id") = 1 else "clinical_values"."value" is null end)
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"referral_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"author_role" "acting_role" NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"sealed_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"referral_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"to_side" "side" NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"codes" text[] NOT NULL,
	"sealed_id" uuid,
	"answered_at" timestamp with time zone,
	"answered_by" uuid,
	"answer_sealed_id" uuid
);
--> statement-breakpoint
CREATE TABLE "facilities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"switchboard_phone" text NOT NULL,
	"time_zone" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "facilities_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "access_entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "access_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" uuid NOT NULL,
	"referral_id" uuid NOT NULL,
	"what" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "worker_heartbeats" (
	"worker_id" text PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"beat_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"role" "person_role" NOT NULL,
	"facility_id" uuid,
	"unit_type" "unit_type",
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "memberships_once" UNIQUE NULLS NOT DISTINCT("person_id","role","facility_id"),
	CONSTRAINT "memberships_referrer_has_facility" CHECK (("memberships"."role" = 'referrer') = ("memberships"."facility_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"job_title" text,
	"phone" text,
	"verified_at" timestamp with time zone,
	"deactivated_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "people_email_shape" CHECK (position('@' in "people"."email") > 1)
);
--> statement-breakpoint
CREATE TABLE "sign_in_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sign_in_links_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "referral_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "referral_events_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"referral_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"round" integer NOT NULL,
	"event" "event_name" NOT NULL,
	"from_status" "referral_status",
	"to_status" "referral_status" NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"actor_role" "acting_role" NOT NULL,
	"actor_facility_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"happened_at" timestamp with time zone,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"sealed_id" uuid,
	"undoes_id" uuid,
	CONSTRAINT "referral_events_one_next" UNIQUE("referral_id","version"),
	CONSTRAINT "referral_events_undone_once" UNIQUE("undoes_id"),
	CONSTRAINT "referral_events_named" CHECK (("referral_events"."actor_id" is null) = ("referral_events"."actor_role" = 'system'))
);
--> statement-breakpoint
CREATE TABLE "patient_lookups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"referral_id" uuid NOT NULL,
	"code" text NOT NULL,
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "referrals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"facility_id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"intake_key" uuid NOT NULL,
	"on_behalf" boolean DEFAULT false NOT NULL,
	"support" "branch" NOT NULL,
	"tier" "tier" NOT NULL,
	"referrer_tier" "tier" NOT NULL,
	"unit_type" "unit_type",
	"status" "referral_status" NOT NULL,
	"version" integer NOT NULL,
	"round" integer DEFAULT 1 NOT NULL,
	"holder_id" uuid,
	"reviewer_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "referrals_reference_unique" UNIQUE("reference"),
	CONSTRAINT "referrals_intake_once" UNIQUE("created_by","intake_key"),
	CONSTRAINT "referrals_reference_shape" CHECK ("referrals"."reference" ~ '^[2-9A-HJKMNP-Z]{6}$'),
	CONSTRAINT "referrals_ended_when_over" CHECK (("referrals"."ended_at" is not null) = ("referrals"."status" in ('arrived', 'closed', 'withdrawn'))),
	CONSTRAINT "referrals_version_positive" CHECK ("referrals"."version" > 0)
);
--> statement-breakpoint
CREATE TABLE "sealed_texts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"referral_id" uuid NOT NULL,
	"key_id" text NOT NULL,
	"box" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_active_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"end_reason" text,
	"standby" "session_standby",
	"standby_referral_id" uuid,
	"standby_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "clinical_values" ADD CONSTRAINT "clinical_values_referral_id_referrals_id_fk" FOREIGN KEY ("referral_id") REFERENCES "public"."referrals"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clinical_values" ADD CONSTRAINT "clinical_values_event_id_referral_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."referral_events"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clinical_values" ADD CONSTRAINT "clinical_values_sealed_id_sealed_texts_id_fk" FOREIGN KEY ("sealed_id") REFERENCES "public"."sealed_texts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clinical_values" ADD CONSTRAINT "clinical_values_entered_by_people_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_referral_id_referrals_id_fk" FOREIGN KEY ("referral_id") REFERENCES "public"."referrals"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_event_id_referral_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."referral_events"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_sealed_id_sealed_texts_id_fk" FOREIGN KEY ("sealed_id") REFERENCES "public"."sealed_texts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_referral_id_referrals_id_fk" FOREIGN KEY ("referral_id") REFERENCES "public"."referrals"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_event_id_referral_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."referral_events"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_sealed_id_sealed_texts_id_fk" FOREIGN KEY ("sealed_id") REFERENCES "public"."sealed_texts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_answer_sealed_id_sealed_texts_id_fk" FOREIGN KEY ("answer_sealed_id") REFERENCES "public"."sealed_texts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_entries" ADD CONSTRAINT "access_entries_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_entries" ADD CONSTRAINT "access_entries_referral_id_referrals_id_fk" FOREIGN KEY ("referral_id") REFERENCES "public"."referrals"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_facility_id_facilities_id_fk" FOREIGN KEY ("facility_id") REFERENCES "public"."facilities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_links" ADD CONSTRAINT "sign_in_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_events" ADD CONSTRAINT "referral_events_referral_id_referrals_id_fk" FOREIGN KEY ("referral_id") REFERENCES "public"."referrals"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_events" ADD CONSTRAINT "referral_events_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_events" ADD CONSTRAINT "referral_events_actor_facility_id_facilities_id_fk" FOREIGN KEY ("actor_facility_id") REFERENCES "public"."facilities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_events" ADD CONSTRAINT "referral_events_sealed_id_sealed_texts_id_fk" FOREIGN KEY ("sealed_id") REFERENCES "public"."sealed_texts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_lookups" ADD CONSTRAINT "patient_lookups_referral_id_referrals_id_fk" FOREIGN KEY ("referral_id") REFERENCES "public"."referrals"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_facility_id_facilities_id_fk" FOREIGN KEY ("facility_id") REFERENCES "public"."facilities"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_holder_id_people_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_reviewer_id_people_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_texts" ADD CONSTRAINT "sealed_texts_referral_id_referrals_id_fk" FOREIGN KEY ("referral_id") REFERENCES "public"."referrals"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_standby_referral_id_referrals_id_fk" FOREIGN KEY ("standby_referral_id") REFERENCES "public"."referrals"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "clinical_values_latest" ON "clinical_values" USING btree ("referral_id","code","measured_at" DESC NULLS LAST,"entered_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "messages_by_referral" ON "messages" USING btree ("referral_id","sent_at");--> statement-breakpoint
CREATE INDEX "questions_by_referral" ON "questions" USING btree ("referral_id","asked_at");--> statement-breakpoint
CREATE INDEX "access_entries_by_referral" ON "access_entries" USING btree ("referral_id","at");--> statement-breakpoint
CREATE INDEX "memberships_by_facility" ON "memberships" USING btree ("facility_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email_key" ON "people" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "sign_in_links_by_person" ON "sign_in_links" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "referral_events_by_referral" ON "referral_events" USING btree ("referral_id","seq");--> statement-breakpoint
CREATE INDEX "patient_lookups_by_hash" ON "patient_lookups" USING btree ("code","hash");--> statement-breakpoint
CREATE INDEX "patient_lookups_by_referral" ON "patient_lookups" USING btree ("referral_id");--> statement-breakpoint
CREATE INDEX "referrals_open_by_facility" ON "referrals" USING btree ("facility_id","created_at") WHERE "referrals"."status" in ('sent', 'acknowledged', 'in_review', 'accepted', 'advised', 'declined', 'redirected', 'bed_assigned', 'en_route');--> statement-breakpoint
CREATE INDEX "referrals_open" ON "referrals" USING btree ("created_at") WHERE "referrals"."status" in ('sent', 'acknowledged', 'in_review', 'accepted', 'advised', 'declined', 'redirected', 'bed_assigned', 'en_route');--> statement-breakpoint
CREATE INDEX "referrals_ended" ON "referrals" USING btree ("ended_at") WHERE "referrals"."ended_at" is not null;--> statement-breakpoint
CREATE INDEX "referrals_by_facility" ON "referrals" USING btree ("facility_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "sealed_texts_by_referral" ON "sealed_texts" USING btree ("referral_id");--> statement-breakpoint
CREATE INDEX "sealed_texts_by_key" ON "sealed_texts" USING btree ("key_id");--> statement-breakpoint
CREATE INDEX "sessions_by_person" ON "sessions" USING btree ("person_id","ended_at");--> statement-breakpoint
CREATE INDEX "sessions_by_expiry" ON "sessions" USING btree ("expires_at");