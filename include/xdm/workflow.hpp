// SPDX-License-Identifier: BSL-1.0
// Longer jobs as plain values: `next(now)` says what to do (a request, a wait, a result), `feed`
// takes what came of it. They open no socket, read no clock, draw nothing at random, repeat no
// request that sends while its fate is unknown, and are saved and loaded as one line of text.
// May include floors 0 to 3; they call `decode`, so a program includes <xdm/decode.hpp> as well,
// and <xdm/media.hpp> for the uploader.
#ifndef XDM_WORKFLOW_HPP
#define XDM_WORKFLOW_HPP

#include <xdm/workflow/attempts.hpp>
#include <xdm/workflow/cost_meter.hpp>
#include <xdm/workflow/counted_window.hpp>
#include <xdm/workflow/follow_base.hpp>
#include <xdm/workflow/follow_pace.hpp>
#include <xdm/workflow/follow_steps.hpp>
#include <xdm/workflow/follow_walk.hpp>
#include <xdm/workflow/follower.hpp>
#include <xdm/workflow/group_members.hpp>
#include <xdm/workflow/inbox.hpp>
#include <xdm/workflow/inbox_conversation.hpp>
#include <xdm/workflow/keeper_base.hpp>
#include <xdm/workflow/kept_token.hpp>
#include <xdm/workflow/known_events.hpp>
#include <xdm/workflow/ledger_row.hpp>
#include <xdm/workflow/page_limits.hpp>
#include <xdm/workflow/page_walk.hpp>
#include <xdm/workflow/pager.hpp>
#include <xdm/workflow/prices.hpp>
#include <xdm/workflow/published_limits.hpp>
#include <xdm/workflow/rate_limit_ledger.hpp>
#include <xdm/workflow/request_family.hpp>
#include <xdm/workflow/same_message.hpp>
#include <xdm/workflow/saved_state.hpp>
#include <xdm/workflow/seen_events.hpp>
#include <xdm/workflow/send_base.hpp>
#include <xdm/workflow/send_once.hpp>
#include <xdm/workflow/send_record.hpp>
#include <xdm/workflow/send_steps.hpp>
#include <xdm/workflow/sent_search.hpp>
#include <xdm/workflow/step.hpp>
#include <xdm/workflow/stopwatch.hpp>
#include <xdm/workflow/timer.hpp>
#include <xdm/workflow/token_keeper.hpp>
#include <xdm/workflow/token_steps.hpp>
#include <xdm/workflow/upload_answers.hpp>
#include <xdm/workflow/upload_base.hpp>
#include <xdm/workflow/upload_file.hpp>
#include <xdm/workflow/upload_record.hpp>
#include <xdm/workflow/upload_requests.hpp>
#include <xdm/workflow/upload_steps.hpp>
#include <xdm/workflow/uploader.hpp>

#endif
