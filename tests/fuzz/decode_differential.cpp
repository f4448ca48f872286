// SPDX-License-Identifier: BSL-1.0
// The engine, the same tables under another reader, and a plain reader over a tree take the same
// bodies for pages, and read the same pages from them.
#include "fuzz.hpp"
#include "json_mutator.hpp"

#include <decode/own_reader.hpp>
#include <decode/reference.hpp>

#include <xdm/decode/decode.hpp>
#include <xdm/endpoint/get_events.hpp>

#include <boost/json/basic_parser_impl.hpp>

#include <cstring>
#include <variant>

namespace {

// Counts the members of all objects in a text, also those that a tree drops: of one name, it keeps
// the last, even where its value does not fit and xdm keeps the one before.
struct member_counter {
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);
    using error = boost::system::error_code;
    using piece = boost::json::string_view;

    std::size_t members = 0;

    bool on_document_begin(error&) { return true; }
    bool on_document_end(error&) { return true; }
    bool on_object_begin(error&) { return true; }
    bool on_object_end(std::size_t count, error&)
    {
        members += count;
        return true;
    }
    bool on_array_begin(error&) { return true; }
    bool on_array_end(std::size_t, error&) { return true; }
    bool on_key_part(piece, std::size_t, error&) { return true; }
    bool on_key(piece, std::size_t, error&) { return true; }
    bool on_string_part(piece, std::size_t, error&) { return true; }
    bool on_string(piece, std::size_t, error&) { return true; }
    bool on_number_part(piece, error&) { return true; }
    bool on_int64(std::int64_t, piece, error&) { return true; }
    bool on_uint64(std::uint64_t, piece, error&) { return true; }
    bool on_double(double, piece, error&) { return true; }
    bool on_bool(bool, error&) { return true; }
    bool on_null(error&) { return true; }
    bool on_comment_part(piece, error&) { return true; }
    bool on_comment(piece, error&) { return true; }
};

std::size_t members_in(std::string_view json)
{
    auto text = xdm::to_utf8(xdm::detail::without_bom(json));
    xdm::detail::mend_surrogates(text);
    boost::json::parse_options options;
    options.max_depth = xdm::detail::max_depth;
    boost::json::basic_parser<member_counter> parser{options};
    boost::system::error_code error;
    parser.write_some(false, text.data(), text.size(), error);
    return parser.handler().members;
}
std::size_t members_in(boost::json::value const& v)
{
    std::size_t count = 0;
    if (auto const* const o = v.if_object()) {
        count = o->size();
        for (auto const& member : *o)
            count += members_in(member.value());
    } else if (auto const* const a = v.if_array()) {
        for (auto const& element : *a)
            count += members_in(element);
    }
    return count;
}

} // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(
    std::uint8_t* data, std::size_t size, std::size_t max, unsigned seed)
{
    auto const changed = fuzz::changed_json(to_text(data, size), max, seed);
    std::memcpy(data, changed.data(), changed.size());
    return changed.size();
}

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const body = to_text(data, size);
    auto const tree = reference::tree_of(body);
    xdm::wire::document<xdm::wire::event_list> document;
    must(xdm::detail::read(body, document) == tree.has_value(), "both take it for JSON or not");
    xdm::wire::document<xdm::wire::event_list> again;
    must(own::read(body, again) == tree.has_value(), "the other reader does, too");
    if (tree && !reference::has_reals(*tree)) {
        using maker = xdm::detail::maker<xdm::event_page>;
        must(maker::of(document, {200, {}, body}) == maker::of(again, {200, {}, body}),
            "and it reads the same page");
    }
    if (!tree || members_in(*tree) != members_in(body))
        return 0;
    auto const wanted = reference::page_of(body);
    auto const found = xdm::decode<xdm::get_events>({200, {}, body});
    auto const* const page = std::get_if<xdm::event_page>(&found);
    must((page != nullptr) == wanted.has_value(), "both take it for a page or not");
    must(!page || reference::rewritten(*page) == *wanted, "both read the same page");
    return 0;
}
