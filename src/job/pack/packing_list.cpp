#include "pack/packing_list.h"

#include <algorithm>
#include <set>

#include "base/word_list.h"

namespace planverk::job {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"pack-attachment-number", "", Stage::document, RuleClass::content, Severity::warning,
     "Attachments of a case have numbers of their own.", "program-pack"},
};

namespace {

std::optional<int> number_in(xml::Node node, std::string_view attribute) {
  const std::string text(node.get(attribute));
  if (text.empty()) return std::nullopt;
  return std::atoi(text.c_str());
}

bool is_restricted(xml::Node node) {
  for (; node; node = node.parent()) {
    if (node.get("access") == "restricted") return true;
  }
  return false;
}

class Lister {
 public:
  Lister(const xml::Tree& plan, const plan::Variant& agenda, const Sources& sources, Diagnostics& found)
      : plan_(plan), agenda_(agenda), sources_(sources), index_(agenda.tree), found_(found) {}

  std::vector<AgendaItem> list() {
    const xml::Node meeting = index_.find(agenda_.document.get("of"));
    std::vector<AgendaItem> items;
    for (xml::Node each = meeting.first_child("item"); each; each = each.next("item")) items.push_back(item(each));
    std::ranges::stable_sort(items, {}, [](const AgendaItem& each) { return number_in(each.node, "no").value_or(0); });
    for (AgendaItem& each : items) fill(each, meeting);
    return items;
  }

 private:
  AgendaItem item(xml::Node node) const {
    AgendaItem made;
    made.node = node;
    made.title = node.get("title");
    made.no = node.get("no");
    made.id = node.has("id") ? std::string(node.get("id"))
                             : std::string(node.parent().get("id")) + "-item-" + std::string(node.get("no"));
    made.withdrawn = static_cast<bool>(node.first_child("withdrawal"));
    if (const xml::Node about = index_.find(node.get("case"))) {
      made.case_id = about.get("id");
      made.case_number = about.has("dnr") ? about.get("dnr") : about.get("archiveNo");
    }
    return made;
  }

  void fill(AgendaItem& item, xml::Node meeting) {
    if (!item.case_id.empty() && cases_.insert(item.case_id).second) {
      documents(item, meeting);
      attachments(item, index_.find(item.case_id), item.case_id);
    }
    attachments(item, item.node, item.id);
  }

  void documents(AgendaItem& item, xml::Node meeting) {
    plan_.root().each_element([&](xml::Node each) {
      if (each.name() != "document" || each.get("kind") == pack_kind) return;
      if (each.get("of") != item.case_id && !is_extract_about(each, item.case_id, meeting)) return;
      Paper paper;
      paper.document = paper.place = each.get("id");
      paper.at = plan_.span(each);
      if (agenda_.selection.audience == plan::Audience::open && is_restricted(each))
        paper.state = figures::PaperState::withheld;
      item.papers.push_back(std::move(paper));
    });
  }

  /// An extract of another meeting's minutes that tells of the case.
  [[nodiscard]] bool is_extract_about(xml::Node document, std::string_view case_id, xml::Node meeting) const {
    if (!document.has("items") || document.get("of") == meeting.get("id")) return false;
    const WordList items(document.get("items"));
    for (xml::Node other = plan_.root().first_child("meeting"); other; other = other.next("meeting")) {
      if (other.get("id") != document.get("of")) continue;
      for (xml::Node each = other.first_child("item"); each; each = each.next("item")) {
        if (each.get("case") == case_id && each.has("id") && items.contains(each.get("id"))) return true;
      }
    }
    return false;
  }

  void attachments(AgendaItem& item, xml::Node holder, const std::string& name) {
    std::vector<xml::Node> all;
    for (xml::Node each = holder.first_child("attachment"); each; each = each.next("attachment")) {
      if (each.get("enclosed") != "false") all.push_back(each);
    }
    std::ranges::stable_sort(all, {}, [](xml::Node each) { return number_in(each, "no").value_or(0); });
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (i > 0 && all[i].has("no") && all[i].get("no") == all[i - 1].get("no")) tell_number(all[i - 1], all[i]);
      item.papers.push_back(attachment(all[i], name + "-attachment-" + std::to_string(i + 1)));
    }
  }

  Paper attachment(xml::Node node, std::string place) const {
    Paper paper;
    paper.kind = PaperKind::unknown;
    paper.attachment = true;
    paper.place = node.has("id") ? std::string(node.get("id")) : std::move(place);
    paper.title = node.get("title");
    paper.number = node.get("no");
    paper.language = node.get("lang");
    paper.alt = node.get("alt");
    paper.date = Date::parse(node.get("date"));
    paper.href = node.get("href");
    paper.at = agenda_.tree.span(node, node.has("href") ? "href" : "title", sources_);
    // What stays of one that the public may not see says why (plan/variant.h).
    if (node.get("access") == "restricted") paper.state = figures::PaperState::withheld;
    return paper;
  }

  void tell_number(xml::Node first, xml::Node second) {
    found_.add("pack-attachment-number", agenda_.tree.span(second, "no", sources_))
        .note(agenda_.tree.span(first, "no", sources_), "first")
        .with("number", std::string(second.get("no")))
        .with("title", std::string(second.get("title")))
        .mend()
        .about(std::string(second.get("id")));
  }

  const xml::Tree& plan_;
  const plan::Variant& agenda_;
  const Sources& sources_;
  plan::Index index_;
  Diagnostics& found_;
  std::set<std::string, std::less<>> cases_;  ///< whose papers are listed
};

bool is_taken(const xml::Tree& plan, const std::string& id) {
  return static_cast<bool>(plan::Index(plan).find(id));
}

}  // namespace

Result<xml::Node> meeting_of_pack(const xml::Tree& plan, const std::string& id, const std::string& path) {
  std::vector<xml::Node> all;
  std::string known;
  for (xml::Node each = plan.root().first_child("meeting"); each; each = each.next("meeting")) {
    if (each.get("id") == id) return each;
    all.push_back(each);
    known.append(known.empty() ? "" : ", ").append(each.get("id"));
  }
  if (id.empty() && all.size() == 1) return all.front();
  if (all.empty()) return usage_failure("trouble.no-meetings", {{"path", path}});
  if (id.empty()) return usage_failure("trouble.which-meeting", {{"path", path}, {"known", known}});
  return usage_failure("trouble.no-pack-meeting", {{"path", path}, {"id", id}, {"known", known}});
}

std::string ensure_pack_document(xml::Tree& plan, xml::Node meeting, std::string_view notice_kind) {
  xml::Node notice;
  for (xml::Node each = plan.root().first_child("document"); each; each = each.next("document")) {
    if (each.get("of") != meeting.get("id")) continue;
    if (each.get("kind") == pack_kind) return std::string(each.get("id"));
    if (each.get("kind") == notice_kind && !notice) notice = each;
  }
  std::string id = "pack-" + std::string(meeting.get("id"));
  while (is_taken(plan, id)) id += "-";
  xml::Node made = plan.root().append("document");
  plan.set_span(made, plan.span(notice ? notice : meeting));
  made.set("id", id);
  made.set("kind", pack_kind);
  made.set("of", meeting.get("id"));
  made.set("body", meeting.get("body"));
  made.set("status", notice ? notice.get("status") : "final");
  const std::string_view day = notice ? notice.get("date") : meeting.has("summoned") ? meeting.get("summoned") : meeting.get("date");
  made.set("date", day);
  for (const std::string_view each : {"organisation", "unit", "theme", "lang", "mark", "access"}) {
    if (notice && notice.has(each)) made.set(each, notice.get(each));
  }
  return id;
}

std::vector<AgendaItem> packing_list(const xml::Tree& plan, const plan::Variant& agenda, const Sources& sources,
                                     Diagnostics& found) {
  return Lister(plan, agenda, sources, found).list();
}

}  // namespace planverk::job
