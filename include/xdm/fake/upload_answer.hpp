// SPDX-License-Identifier: BSL-1.0
// How X shows a file that is uploaded.
#ifndef XDM_FAKE_UPLOAD_ANSWER_HPP
#define XDM_FAKE_UPLOAD_ANSWER_HPP

#include <xdm/fake/answer_with.hpp>
#include <xdm/fake/media_store.hpp>
#include <xdm/http/response.hpp>
#include <xdm/text/timestamp.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace xdm::inline abi_1::fake::detail {

/// `"name":5`, behind a comma where one is needed.
inline void append_count(std::string& to, std::string_view name, std::int64_t value)
{
    to += to.ends_with('{') ? "\"" : ",\"";
    to.append(name).append("\":").append(std::to_string(value));
}

inline std::string begin_upload_data(upload const& u)
{
    std::string body = R"({"data":{)";
    append_text(body, "id", to_string(u.id));
    append_text(body, "media_key", to_string(key_of(u)));
    return body;
}

inline response show_begun(upload const& u)
{
    auto body = begin_upload_data(u);
    append_count(body, "expires_after_secs", session_lives.count() - 1);
    return answer_json(200, body + "}}");
}
inline response show_appended(upload const& u)
{
    std::string body = R"({"data":{)";
    append_count(
        body, "expires_at", (u.at + session_lives).time_since_epoch() / std::chrono::seconds{1});
    return answer_json(200, body + "}}");
}

/// What X does with a file: it begins after a quarter of the time, and can be asked each second.
inline void append_processing(std::string& to, upload const& u, time_point now)
{
    using std::chrono::seconds;
    auto const all = std::max<std::int64_t>((u.ready_at - u.at) / seconds{1}, 1);
    auto const passed = std::clamp<std::int64_t>((now - u.at) / seconds{1}, 0, all);
    auto const ready = now >= u.ready_at;
    to += R"(,"processing_info":{)";
    append_text(to, "state",
        ready              ? u.spoiled ? "failed" : "succeeded"
        : 4 * passed < all ? "pending"
                           : "in_progress");
    if (!ready)
        append_count(
            to, "check_after_secs", std::clamp<std::int64_t>((all - passed + 1) / 2, 1, 30));
    append_count(to, "progress_percent", ready && !u.spoiled ? 100 : 99 * passed / all);
    if (ready && u.spoiled)
        to += R"(,"error":{"code":1,"name":"InvalidMedia","message":"Unsupported format"})";
    to += '}';
}

inline response show_upload(upload const& u, time_point now)
{
    using std::chrono::seconds;
    auto body = begin_upload_data(u);
    append_count(body, "size", static_cast<std::int64_t>(u.file.bytes.size()));
    append_count(body, "expires_after_secs",
        std::max<std::int64_t>((u.at + media_lives - now) / seconds{1}, 0));
    if (now < u.ready_at || u.spoiled || u.file.type != "photo")
        append_processing(body, u, now);
    if (now >= u.ready_at && !u.spoiled && u.file.type == "video")
        body += R"(,"video":{"video_type":"video/mp4"})";
    if (now >= u.ready_at && !u.spoiled && u.file.type != "video") {
        body += R"(,"image":{)";
        append_text(body, "image_type", u.file.type == "photo" ? "image/png" : "image/gif");
        append_count(body, "w", u.file.width);
        append_count(body, "h", u.file.height);
        body += '}';
    }
    return answer_json(200, body + "}}");
}

} // namespace xdm::inline abi_1::fake::detail

#endif
