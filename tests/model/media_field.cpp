// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/media_field.hpp>

#include <model/spelled.hpp>

TEST_CASE("The fields of media are those of X's two vocabularies")
{
    if (facts::missing())
        return;
    CHECK(spelled::in<xdm::media_field>(xdm::dialect::classic) ==
          spelled::of_x("2.166", "media.fields"));
    CHECK(spelled::in<xdm::media_field>(xdm::dialect::post) ==
          spelled::of_x("2.167", "media.fields"));
}

TEST_CASE("The fields of media are read and written")
{
    spelled::check_round_trips<xdm::media_field>();
    CHECK(to_string(xdm::media_field::alt_text) == "alt_text");
    CHECK(to_string(xdm::media_field::variants) == "variants");
    CHECK(to_string(xdm::media_field::width) == "width");
}

TEST_CASE("Three fields of media are for the owner alone")
{
    using xdm::media_field;
    auto const owner_only = [](media_field f) {
        return xdm::detail::spellings<media_field>::rows[static_cast<std::size_t>(f)].owner_only;
    };
    CHECK(owner_only(media_field::non_public_metrics));
    CHECK(owner_only(media_field::organic_metrics));
    CHECK(owner_only(media_field::promoted_metrics));
    CHECK_FALSE(owner_only(media_field::public_metrics));
    CHECK_FALSE(owner_only(media_field::url));
}
