ALTER TYPE "public"."event_name" ADD VALUE 'holder_left' BEFORE 'packet_override';--> statement-breakpoint
ALTER TYPE "public"."event_name" ADD VALUE 'told_failed' BEFORE 'packet_override';