/// Packs of a meeting's papers: where each paper stands, what has changed since the pack that was sent, and what there is to
/// tell of a file from outside. Written by who makes the pack (figures/pack.h): only then are pages known.
#pragma once

#include "plan/views.h"
#include "table/rows.h"

namespace planverk::figures {

namespace figure_rows {

inline constexpr Figure pack_rows[] = {
    value("meeting", "@fig:pack-pages", count, "pages", "In a pack: how many pages it has."),
    value("item", "@fig:pack-page", text, {}, "In a pack: the number of the page that the item's papers begin on."),
    value("item", "@fig:pack-place", text, {}, "Where that is, for links."),
    element("item", "fig:paper", "In a pack: a paper of the item."),
    value("item/fig:paper", "@title", text, {}, "Its title."),
    value("item/fig:paper", "@number", text, {}, "Its number among the attachments."),
    one_of("item/fig:paper", "@kind", "document attachment", "Whether the plan makes it, or names its file."),
    value("item/fig:paper", "@place", text, {}, "Where it is, for links."),
    value("item/fig:paper", "@page", text, {}, "The number of its first page."),
    value("item/fig:paper", "@last-page", text, {}, "The number of its last page, where it has several."),
    value("item/fig:paper", "@pages", count, "pages", "How many pages it has."),
    one_of("item/fig:paper", "@state", "here beside embedded missing withheld",
           "Whether its pages are in the pack, its file goes beside or within it, or it is not there."),
    one_of("item/fig:paper", "@change", "added changed", "What has become of it since the pack that was sent."),
    element("document", "fig:pack-change", "In a pack: what has changed since the one that was sent."),
    one_of("document/fig:pack-change", "@kind", "added removed changed withdrawn", "How."),
    value("document/fig:pack-change", "@title", text, {}, "The title of the paper or item."),
    value("document/fig:pack-change", "@page", text, {}, "The number of its first page, now or in the pack that was sent."),
    value("document/fig:pack-change", "@place", text, {}, "Where it is, for links."),
    element("document", "fig:sheet", "Before an attachment in a pack: what there is to tell of its file."),
    value("document/fig:sheet", "@title", text, {}, "The attachment's title."),
    value("document/fig:sheet", "@item", text, {}, "The title of the item it belongs to."),
    value("document/fig:sheet", "@item-no", text, {}, "That item's number."),
    value("document/fig:sheet", "@case-number", text, {}, "The number of its case."),
    value("document/fig:sheet", "@number", text, {}, "Its number among the attachments."),
    value("document/fig:sheet", "@date", date, {}, "Its date."),
    value("document/fig:sheet", "@file", text, {}, "The name of its file."),
    value("document/fig:sheet", "@link", text, {}, "Where the file lies, for links."),
    value("document/fig:sheet", "@pages", count, "pages", "How many pages it has."),
    value("document/fig:sheet", "@size", number, "kB", "The size of its file."),
    value("document/fig:sheet", "@language", text, {}, "The tag of the language that the file says it is in."),
    one_of("document/fig:sheet", "@state", "here beside embedded missing withheld", "As of the paper."),
    value("document/fig:sheet", "@trouble", text, {}, "Why it is not there: `encrypted`, `damaged`, `absent` and the like."),
    one_of("document/fig:sheet", "@text", "text scan mixed empty", "Whether its pages hold text, pictures of text, or both."),
    value("document/fig:sheet", "@accessible", boolean, {}, "Nothing was found in it that keeps readers out."),
    value("document/fig:sheet", "@sha256", text, {}, "The digest of its bytes, in hexadecimal digits."),
    value("document/fig:sheet", "@picture", text, {}, "The file of a picture, which is shown below."),
    value("document/fig:sheet", "@alt", text, {}, "What the picture shows, in words."),
    element("document/fig:sheet", "fig:fault", "What keeps readers out, or takes something from them."),
    value("document/fig:sheet/fig:fault", "@code", text, {}, "Which fault it is."),
    value("document/fig:sheet/fig:fault", "@pages", text, {}, "The pages it was found on: `1, 4–6`."),
    element("document/fig:sheet", "fig:signature", "A signature that the file carries."),
    value("document/fig:sheet/fig:signature", "@signer", text, {}, "Who signed."),
    value("document/fig:sheet/fig:signature", "@date", date, {}, "The day."),
    value("document/fig:sheet/fig:signature", "@whole", boolean, {}, "It covers the whole file."),
};

}  // namespace figure_rows

}  // namespace planverk::figures
