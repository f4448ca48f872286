// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/receipt.hpp>

#include <model/member_counts.hpp>

using namespace xdm::literals;

TEST_CASE("No member of a receipt is forgotten in a comparison")
{
    member_counts(&xdm::sent_message::id, "1"_event);
    member_counts(&xdm::sent_message::conversation, {"1-2"_conversation});
    member_counts(&xdm::sent_message::errors, {xdm::problem{}});
    member_counts(&xdm::deletion::deleted, true);
    member_counts(&xdm::deletion::errors, {xdm::problem{}});
    member_counts(&xdm::message_block::blocked, true);
    member_counts(&xdm::message_block::errors, {xdm::problem{}});
    member_counts(&xdm::media_file::content_type, {"x"});
    member_counts(&xdm::media_file::bytes, {"x"});
}

TEST_CASE("Nothing is deleted or blocked until X says so")
{
    CHECK_FALSE(xdm::deletion{}.deleted);
    CHECK_FALSE(xdm::message_block{}.blocked);
    CHECK_FALSE(xdm::sent_message{}.conversation);
}
