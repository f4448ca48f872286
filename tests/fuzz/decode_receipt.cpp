// SPDX-License-Identifier: BSL-1.0
// What was sent, deleted or blocked means the same in other words and is what a tree of Boost.JSON
// holds under the same name, and the endpoints of one result read alike.
#include "decode.hpp"

#include <xdm/decode/created_event.hpp>

#include <boost/json.hpp>

namespace {

// The value of the member of `data`, or of the body itself; of a repeated one Boost has the last.
boost::json::value member(std::string_view body, char const* name)
{
    boost::json::error_code error;
    boost::json::parse_options options;
    options.max_depth = 64;
    auto tree = boost::json::parse({body.data(), body.size()}, error, {}, options);
    auto const* const root = error ? nullptr : tree.if_object();
    auto const* const data = root ? root->if_contains("data") : nullptr;
    if (data == nullptr || !data->is_object() || root->contains(name))
        return nullptr;
    auto const* const found = data->get_object().if_contains(name);
    return found ? *found : nullptr;
}

// Names that stand twice are merged by the library where the first is an object, too.
bool is_plain(std::string_view body)
{
    auto const once = [&](std::string_view name) {
        auto const at = body.find(name);
        return at == body.npos || body.find(name, at + 1) == body.npos;
    };
    return once("data") && once("deleted") && once("blocked") && once("dm_event_id") &&
           body.find('\\') == body.npos;
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const r = fuzz::to_answer(to_text(data, size));
    auto const sent = fuzz::read<xdm::send_message>(r);
    auto const deleted = fuzz::read<xdm::delete_event>(r);
    auto const blocked = fuzz::read<xdm::block_messages_from>(r);
    must(sent == fuzz::read<xdm::create_group>(r), "both ways to send are read alike");
    must(deleted == fuzz::read<xdm::v1::delete_event>(r), "both ways to delete");
    must(blocked == fuzz::read<xdm::unblock_messages_from>(r), "block and unblock");
    if (r.status == 204)
        must(deleted.index() == 0, "204 deletes");
    if (!is_plain(r.body) || r.status == 204)
        return 0;

    auto const id = member(r.body, "dm_event_id");
    if (auto const* const one = std::get_if<xdm::sent_message>(&sent); one && id.is_string())
        must(to_string(one->id) == id.get_string() || id.get_string().starts_with("0") ||
                 one->id == xdm::detail::created_event(r),
            "the id of the message");
    auto const gone = member(r.body, "deleted");
    if (auto const* const one = std::get_if<xdm::deletion>(&deleted); one && gone.is_bool())
        must(one->deleted == gone.get_bool(), "deleted");
    auto const shut = member(r.body, "blocked");
    if (auto const* const one = std::get_if<xdm::message_block>(&blocked); one && shut.is_bool())
        must(one->blocked == shut.get_bool(), "blocked");
    return 0;
}
