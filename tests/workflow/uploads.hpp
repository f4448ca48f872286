// SPDX-License-Identifier: BSL-1.0
// A file, X's answers about it, and a script that supplies its bytes.
#ifndef XDM_TESTS_WORKFLOW_UPLOADS_HPP
#define XDM_TESTS_WORKFLOW_UPLOADS_HPP

#include "multipart_reader.hpp"
#include "workflow/script.hpp"

#include <xdm/media.hpp>
#include <xdm/workflow/uploader.hpp>

#include <string>

namespace workflow {

inline constexpr auto owner = xdm::user_id{1};
inline constexpr std::string_view film = "0123456789";

/// Ten bytes of a video.
inline xdm::upload_file video_file()
{
    return {owner, xdm::media_category::dm_video, xdm::media_type::mp4, film.size()};
}
inline xdm::upload_file picture_file()
{
    return {owner, xdm::media_category::dm_image, xdm::media_type::png, film.size()};
}
/// Segments of four bytes.
inline xdm::upload_limits by_four()
{
    return {.segment = 4};
}

inline xdm::response begun(std::string const& id = "7")
{
    return reply(
        200, R"({"data":{"id":")" + id + R"(","media_key":"16_7","expires_after_secs":1295999}})");
}
inline xdm::response appended()
{
    return reply(200, R"({"data":{"expires_at":1795000000}})");
}
/// What X says of the media 7; `more` are members of `processing_info`.
inline xdm::response processed(std::string const& more = {}, int expires = 86'400)
{
    auto body = R"({"data":{"id":"7","size":10,"expires_after_secs":)" + std::to_string(expires);
    if (!more.empty())
        body += R"(,"processing_info":{)" + more + '}';
    return reply(200, body + "}}");
}
inline xdm::response pending(int secs = 2)
{
    return processed(R"("state":"pending","check_after_secs":)" + std::to_string(secs));
}
inline xdm::response broken()
{
    return processed(R"("state":"failed","error":{"code":1,"name":"InvalidMedia"})");
}

/// The segment that a request holds: `2:89`; of a picture in one request `dm_image:0123456789`.
inline std::string segment_in(xdm::request const& r)
{
    auto const type = r.headers.find("content-type").value_or("");
    auto const parts = multipart::read(std::string{type}, r.body);
    REQUIRE(parts);
    REQUIRE(parts->size() == 2);
    return (*parts)[0].content + ':' + (*parts)[1].content;
}

struct upload_script : script<xdm::uploader> {
    /// What is to be sent next, with the bytes of `film` where they are asked for.
    void expect_segment(std::string const& wanted)
    {
        supply();
        auto const step = flow.next(now);
        auto const text = std::visit(
            [&](auto const& one) -> std::string {
                if constexpr (requires { one.body; })
                    return segment_in(one);
                else
                    return describe(one, now);
            },
            step);
        CHECK(text == wanted);
    }
    void supply()
    {
        auto const step = flow.next(now);
        if (auto const* const n = std::get_if<xdm::need_bytes>(&step))
            CHECK(flow.supply(bytes_of(*n, film)) == xdm::fed::taken);
        else
            FAIL_CHECK("no bytes are asked for");
    }
    void reload(xdm::upload_limits limits)
    {
        auto const loaded = xdm::uploader::load(flow.save(), limits);
        REQUIRE(loaded);
        flow = *loaded;
    }
};

} // namespace workflow

#endif
