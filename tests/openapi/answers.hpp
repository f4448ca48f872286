// SPDX-License-Identifier: BSL-1.0
// What the X in memory answers: to every request, each to the same state, and when it fails.
#ifndef XDM_TESTS_OPENAPI_ANSWERS_HPP
#define XDM_TESTS_OPENAPI_ANSWERS_HPP

#include <openapi/endpoints.hpp>
#include <openapi/print.hpp>

#include <xdm/decode.hpp>
#include <xdm/fake/x.hpp>
#include <xdm/media.hpp>

#include <string>
#include <variant>
#include <vector>

namespace openapi {

/// An X in which everything happened that an answer can show, and the ids of it.
struct stage {
    xdm::fake::x x;
    xdm::time_point now = *xdm::parse_timestamp("2026-11-22T13:00:00Z");
    ids of{};

    explicit stage(xdm::dialect d)
        : x{{.now = xdm::parse_timestamp("2026-11-22T12:00:00Z"), .dialect = d}}
    {
        of.me = x.add_user("me", {.name = "Me", .description = "I write to @you #daily"});
        of.you = x.add_user("you", {.name = "You", .location = "Here"});
        of.third = x.add_user("third");
        of.usernames[0] = "you";
        of.usernames[1] = "third";
        for (std::uint64_t n = 1; n <= 50; ++n)
            x.add_user("user_" + std::to_string(n), {.id = xdm::user_id{n}});
        of.two = xdm::conversation_id::between(of.me, of.you);
        auto const post = x.add_post(of.third, "A post with https://example.com/ and #tags");
        of.event = x.send(of.me, of.you, "hello @you, $XYZ #hi https://example.com/a?b=c");
        x.send(of.you, of.me, "see " + x.post_url(post));
        auto const upload = [&](std::string type) {
            auto const category = type == "photo" ? "dm_image" : "dm_video";
            return x.upload(of.me, {.bytes = "\x89PNG bytes",
                                       .type = type,
                                       .alt_text = "a picture",
                                       .duration_ms = 5'000,
                                       .category = category});
        };
        of.picture = upload("photo");
        of.pictured = x.send(of.me, of.you, xdm::message{"look", {of.picture}});
        for (auto const* type : {"video", "animated_gif"})
            x.send(of.me, of.you, xdm::message{"", {upload(type)}});
        of.unsent = upload("photo");
        of.begun = begin_upload();
        for (auto* const id : {&of.filled, &of.ended}) {
            *id = begin_upload();
            keep(xdm::append_upload{*id, 0, "x"});
        }
        keep(xdm::finalize_upload{of.ended});
        of.group = x.make_group(of.me, {of.you, xdm::user_id{1}}, "welcome");
        x.join(of.group, of.third, of.me);
        x.leave(of.group, xdm::user_id{1});
        find_what_only_answers_tell();
    }

    template <class E>
    xdm::response ask(E const& e, xdm::dialect d) const
    {
        auto copy = x;
        xdm::request r = encode(e, d);
        r.headers.set("authorization", "Bearer " + x.token(of.me));
        return copy.handle(r, now);
    }

private:
    template <class E>
    xdm::outcome<typename E::result> keep(E const& e)
    {
        xdm::request r = encode(e);
        r.headers.set("authorization", "Bearer " + x.token(of.me));
        return xdm::decode<E>(x.handle(r, now));
    }
    xdm::media_id begin_upload()
    {
        auto const outcome = keep(
            xdm::initialize_upload{xdm::media_category::dm_video, xdm::media_type::mp4, 1});
        auto const* const begun = std::get_if<xdm::uploaded_media>(&outcome);
        return begun ? begun->id : xdm::media_id{0};
    }
    // The name of the picture's file, and a page's token.
    void find_what_only_answers_tell()
    {
        auto const e = for_inbox(xdm::get_events{.in = of.two, .max_results = 3});
        auto const outcome = xdm::decode<xdm::get_events>(ask(e, xdm::dialect::classic));
        auto const* page = std::get_if<xdm::event_page>(&outcome);
        if (page == nullptr)
            return;
        of.token = page->meta.next_token;
        for (auto const& one : page->includes.media)
            if (auto const found = xdm::download_of(one.url))
                of.resource = found->resource;
    }
};

inline void print_answer(auto const& e, xdm::dialect d, difference const& why,
    xdm::response const& answer, std::string_view fault)
{
    auto const type = answer.headers.find("content-type").value_or("");
    auto one = line_of(e, d, why);
    one.text("fault", fault)
        .number("status", answer.status)
        .text("type", type)
        .text("answer", type == "application/octet-stream" ? "" : answer.body);
    one.print();
}

/// An answer to each request, and each error that X is known to give.
inline void print_answers()
{
    for (auto const d : {xdm::dialect::classic, xdm::dialect::post}) {
        stage const scene{d};
        every_request(scene.of, d, [&](auto const& e, difference const& why) {
            print_answer(e, d, why, scene.ask(e, d), "");
        });
        for (int n = 0; n <= static_cast<int>(xdm::fake::fault::gateway_timeout); ++n) {
            auto failing = scene;
            failing.x.fail_next(static_cast<xdm::fake::fault>(n));
            xdm::get_users const e{.ids = {scene.of.you}};
            print_answer(e, d, none, failing.ask(e, d), std::to_string(n));
        }
    }
}

} // namespace openapi

#endif
