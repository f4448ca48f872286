// SPDX-License-Identifier: BSL-1.0
// Where X's specification and `validate` differ about a request, and why; and whom requests are
// about.
#ifndef XDM_TESTS_OPENAPI_DIFFERENCE_HPP
#define XDM_TESTS_OPENAPI_DIFFERENCE_HPP

#include <xdm/model/conversation_id.hpp>
#include <xdm/model/id.hpp>

#include <string>
#include <string_view>

namespace openapi {

/// What the specification is expected to say about a request, where that is not what `validate`
/// says; without a reason both are expected to agree.
struct difference {
    std::string_view says{}; // `takes`, `refuses`, or `does not know` the path
    std::string_view reason{};
};

inline constexpr difference none{};
inline constexpr difference opaque{
    "refuses", "a pagination token is opaque: its form is X's affair"};
inline constexpr difference tomorrow{
    "refuses", "a name that X adds tomorrow can be asked for today"};
inline constexpr difference mended{"takes", "what is not UTF-8 is reported, and sent as U+FFFD"};
inline constexpr difference ignored{
    "takes", "X ignores fields of objects that no expansion brings"};
inline constexpr difference left_out{"takes", "a name that the dialect lacks is left out"};
inline constexpr difference prose{"takes", "only X's prose has this limit"};
inline constexpr difference unlimited{"takes", "this specification has no pattern for this id"};
inline constexpr difference sizes{"takes", "how large a file may be stands in X's prose"};
inline constexpr difference one_request{
    "takes", "the second specification takes gifs and videos in one request"};
inline constexpr difference fitting{"takes", "that types fit categories stands in X's prose"};
inline constexpr difference decoded_twice{"takes", "the validator decodes a comma twice"};
inline constexpr difference version_1{"does not know", "API 1.1 and its files are not in it"};

/// Whom and what the requests are about.
struct ids {
    xdm::user_id me{1};
    xdm::user_id you{1};
    xdm::user_id third{1};
    xdm::conversation_id two{xdm::conversation_id::between(xdm::user_id{1}, xdm::user_id{2})};
    xdm::conversation_id group{1582103724607971328};
    xdm::event_id event{1};    // one that `me` sent
    xdm::event_id pictured{1}; // one with a picture
    xdm::media_id picture{1};
    std::string resource{};
    xdm::media_id unsent{1}; // uploaded, and not yet attached
    xdm::media_id begun{1};  // an upload that waits for its only segment, "x"
    xdm::media_id filled{1}; // one that has it
    xdm::media_id ended{1};  // a video
    std::string usernames[2]{};
    std::string token{}; // of a page
};

} // namespace openapi

#endif
