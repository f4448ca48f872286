// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_PAGE_HPP
#define XDM_MODEL_PAGE_HPP

#include <xdm/model/event.hpp>
#include <xdm/model/includes.hpp>
#include <xdm/model/problem.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xdm::inline abi_1 {

/// Where a page stands in its list. The tokens are opaque.
struct page_meta {
    std::optional<std::int64_t> result_count{};
    std::string next_token{};     ///< to older ones; X sends one with the last full page, too
    std::string previous_token{}; ///< to newer ones

    friend bool operator==(page_meta const&, page_meta const&) = default;
};

/// What `get_events` answers: a page of events, newest first. An empty one is no error.
struct event_page {
    std::vector<event> events{};
    xdm::includes includes{};
    page_meta meta{};
    std::vector<problem> errors{}; ///< what could not be shown

    friend bool operator==(event_page const&, event_page const&) = default;
};

/// What `get_event` answers.
struct single_event {
    xdm::event event{};
    xdm::includes includes{};
    std::vector<problem> errors{};

    friend bool operator==(single_event const&, single_event const&) = default;
};

/// What `get_me` answers.
struct single_user {
    xdm::user user{};
    xdm::includes includes{};
    std::vector<problem> errors{};

    friend bool operator==(single_user const&, single_user const&) = default;
};

/// What `get_users` and `get_users_by_username` answer: those found, by id; `errors` names the
/// rest.
struct user_list {
    by_id<user> users{};
    xdm::includes includes{};
    std::vector<problem> errors{};

    friend bool operator==(user_list const&, user_list const&) = default;
};

} // namespace xdm::inline abi_1

#endif
