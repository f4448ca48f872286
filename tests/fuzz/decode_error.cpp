// SPDX-License-Identifier: BSL-1.0
// An error is the same error to every endpoint and in other words, its diagnosis is a sentence, and
// it holds what an answer holds that says nothing but it.
#include "decode.hpp"

#include <xdm/model/diagnose.hpp>

namespace {

template <class Outcome>
xdm::failure failure_in(Outcome const& outcome)
{
    xdm::failure found = xdm::malformed{};
    std::visit(
        [&](auto const& one) {
            if constexpr (std::is_constructible_v<xdm::failure, decltype(one)>)
                found = one;
            else
                must(false, "an error status is no success");
        },
        outcome);
    return found;
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto r = fuzz::to_answer(to_text(data, size));
    r.status = r.status < 400 ? 400 + r.status % 200 : r.status;
    auto const failure = failure_in(fuzz::read<xdm::get_events>(r));
    must(failure == failure_in(xdm::decode<xdm::send_message>(r)), "one error to send");
    must(failure == failure_in(xdm::decode<xdm::get_me>(r)), "to look up");
    must(failure == failure_in(xdm::decode<xdm::delete_event>(r)), "to delete");
    must(failure == failure_in(xdm::decode<xdm::download_media>(r)), "to download");
    must(failure == failure_in(xdm::decode<xdm::oauth2::exchange_code>(r)), "to exchange");

    auto const* p = std::get_if<xdm::problem>(&failure);
    if (auto const* const limited = std::get_if<xdm::rate_limited>(&failure))
        p = &limited->problem;
    if (!p)
        return 0;
    must(problem_type(*p).find('/') == std::string::npos, "a type is one segment");
    auto const found = diagnose(*p);
    must(!found.sentence.empty(), "a diagnosis is a sentence");
    return 0;
}
