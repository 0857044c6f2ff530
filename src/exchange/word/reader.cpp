#include "word/reader.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "office/container.h"
#include "office/word.h"
#include "word/blocks.h"
#include "word/findings.h"
#include "word/new_document.h"
#include "word/proposal.h"
#include "word/sections.h"
#include "word/shape.h"
#include "word/target.h"

namespace planverk::exchange {

namespace word {
namespace {

using namespace std::string_view_literals;

/// The tree's ids, to which new ones are added.
void gather_ids(xml::Node node, std::vector<std::string>& out) {
  if (const std::string_view id = node.get("id"); !id.empty()) out.emplace_back(id);
  node.each_element([&](xml::Node child) { gather_ids(child, out); });
}

class WordImport {
 public:
  WordImport(const office::WordDocument& document, const Surroundings& around, Target target, Diagnostics& found)
      : document_(document),
        around_(around),
        target_(std::move(target)),
        found_(found),
        language_(language_in(target_.language)),
        labels_(read_own_labels()),
        kind_(around.kinds.find(target_.kind)),
        names_(around.templates, kind_, target_.language),
        outline_(outline_of(document)),
        ids_(document, target_.id),
        revisions_(document.changes, target_.id + "-r", day(), [this](const std::string& id) { return is_taken(id); }),
        figures_(document, target_.id, label("import.picture-alt"), label("import.picture-caption")),
        words_(
            document, revisions_, target_.language, [this](const std::string& at) { return ids_.at(at); }, losses_),
        blocks_(document, words_, revisions_, figures_, losses_),
        merger_(around.plan, names_, ids_, out_) {
    gather_ids(around.plan.tree().root(), taken_);
  }

  Reading make() {
    add_lead();
    std::optional<Chapter> proposal;
    if (has_proposal()) proposal = take_proposal(outline_.chapters, names_);
    merger_.match(target_.document, outline_.chapters, taken_);
    if (target_.document) {
      merge(proposal);
    } else {
      add_document(proposal);
    }
    add_revisions();
    tell();
    Reading reading;
    for (PictureFile& file : figures_.take_files())
      reading.companions.push_back({std::move(file.path), std::move(file.bytes)});
    reading.comparisons.push_back(std::move(out_));
    return reading;
  }

 private:
  [[nodiscard]] templates::Labels read_own_labels() const {
    Diagnostics unread;  // the label files are judged where templates are compiled
    return templates::read_labels(around_.templates, Language(language_), unread);
  }
  [[nodiscard]] std::string label(std::string_view key) const {
    const std::string* text = labels_.find(key);
    return text == nullptr ? std::string(key) : *text;
  }
  [[nodiscard]] bool is_taken(const std::string& id) const { return std::ranges::find(taken_, id) != taken_.end(); }
  /// Of changes that have none: the file's own last day, else the document's.
  [[nodiscard]] std::string day() const { return !document_.modified.empty() ? document_.modified : target_.date; }
  [[nodiscard]] bool has_proposal() const {
    return kind_.about == "case" && (!target_.document || (target_.subject && one_proposal()));
  }
  [[nodiscard]] xml::Node one_proposal() const {
    const xml::Node proposal = target_.subject.first_child("proposal");
    return proposal && !proposal.next("proposal") ? proposal : xml::Node();
  }

  /// What stands before the first heading is a section too: a document holds nothing but sections.
  void add_lead() {
    if (outline_.lead.empty()) return;
    Chapter chapter;
    chapter.title = label("new.introduction");
    chapter.blocks = outline_.lead;
    outline_.chapters.insert(outline_.chapters.begin(), std::move(chapter));
  }

  void merge(const std::optional<Chapter>& proposal) {
    if (!outline_.title.empty()) merge_title();
    merger_.merge(target_.document, outline_.chapters, blocks_);
    if (!proposal) return;
    std::vector<xml::Node> items;
    one_proposal().each_element([&](xml::Node child) {
      if (child.name() == "item") items.push_back(child);
    });
    merger_.differ().know_elsewhere({});
    merger_.differ().blocks(one_proposal(), items, items_of(*proposal, blocks_));
  }

  /// The title stands at the document, else at what it is about.
  void merge_title() {
    const bool own = target_.document.has("title") || !target_.subject;
    merger_.differ().attribute(own ? target_.document : target_.subject, "title", outline_.title, outline_.title,
                               document_.name);
  }

  void add_document(const std::optional<Chapter>& proposal) {
    if (target_.date.empty()) target_.date = document_.modified;
    std::vector<edit::Element> elements = new_document(around_, target_);
    if (elements.empty()) return;
    edit::Element& made = elements.back();
    fill_sections(made);
    if (!outline_.subtitle.empty()) made.set("subtitle", outline_.subtitle);
    const auto subject = std::ranges::find(elements, "case", &edit::Element::name);
    if (!outline_.title.empty()) (subject == elements.end() ? made : *subject).set("title", outline_.title);
    if (proposal && subject != elements.end()) fill_proposal(*subject, *proposal);
    for (edit::Element& element : elements) {
      merger_.differ().tell(Difference::Kind::added, element.name, {}, std::string(element.get("title")),
                            document_.name);
      out_.differences.back().id = element.get("id");
      out_.operations.emplace_back(
          edit::InsertElement{around_.plan.address(around_.plan.tree().root()), {}, std::move(element), {}});
    }
  }

  /// The text's sections in the place of those that only ask for text; sections of the kind that the text lacks keep
  /// asking.
  void fill_sections(edit::Element& made) {
    std::vector<edit::Element> sections, asking, rest;
    for (const Chapter& chapter : outline_.chapters) sections.push_back(merger_.compose(chapter, blocks_, true));
    for (edit::Piece& piece : made.content) {
      for (edit::Element& child : piece.element) (child.name == "section" ? asking : rest).push_back(std::move(child));
    }
    for (std::size_t at = asking.size(); at-- > 0;) place_asking(asking, at, sections);
    made.content.clear();
    for (std::vector<edit::Element>* part : {&sections, &rest}) {
      for (edit::Element& child : *part) made.append(std::move(child));
    }
  }

  /// Before the first section that the kind's beginning has behind it; none that the text has, or that has no name.
  static void place_asking(const std::vector<edit::Element>& asking, std::size_t at,
                           std::vector<edit::Element>& sections) {
    const std::string_view use = asking[at].get("use");
    const auto is = [](std::string_view wanted) {
      return [wanted](const edit::Element& each) { return each.get("use") == wanted; };
    };
    if (use.empty() || std::ranges::any_of(sections, is(use))) return;
    auto place = sections.end();
    for (std::size_t behind = at + 1; behind < asking.size() && place == sections.end(); ++behind) {
      if (!asking[behind].get("use").empty()) place = std::ranges::find_if(sections, is(asking[behind].get("use")));
    }
    sections.insert(place, asking[at]);
  }

  void fill_proposal(edit::Element& subject, const Chapter& chapter) {
    for (edit::Piece& piece : subject.content) {
      if (piece.element.empty() || piece.element.front().name != "proposal") continue;
      edit::Element& proposal = piece.element.front();
      std::erase_if(proposal.content, [](const edit::Piece& each) {
        return each.element.empty() || each.element.front().name == "item";
      });
      for (Arrived& item : items_of(chapter, blocks_)) proposal.append(std::move(item.element));
      return;
    }
  }

  /// Only those that what is new refers to: changes that the plan has already keep their revisions.
  void add_revisions() {
    std::string referred;
    for (const edit::Operation& operation : out_.operations) {
      if (const auto* insert = std::get_if<edit::InsertElement>(&operation))
        gather_revisions(insert->element, referred);
    }
    std::vector<edit::Operation> revisions;
    for (const edit::Element& revision : revisions_.elements()) {
      if (referred.find(" " + std::string(revision.get("id")) + " ") == std::string::npos) continue;
      revisions.emplace_back(edit::InsertElement{around_.plan.address(around_.plan.tree().root()), {}, revision, {}});
    }
    out_.operations.insert(out_.operations.begin(), std::make_move_iterator(revisions.begin()),
                           std::make_move_iterator(revisions.end()));
  }

  static void gather_revisions(const edit::Element& element, std::string& out) {
    if (const std::string_view id = element.get("rev"); !id.empty()) out += " " + std::string(id) + " ";
    for (const edit::Piece& piece : element.content) {
      for (const edit::Element& child : piece.element) gather_revisions(child, out);
    }
  }

  void tell() {
    losses_.reordered = merger_.reordered();
    tell_headings(document_, outline_, found_);
    tell_pictures(document_, figures_, found_);
    tell_revisions(document_, revisions_, found_);
    tell_language(document_, target_.language, found_);
    tell_kept(around_.plan, merger_.differ(), found_);
    tell_left_out(document_, losses_, outline_, figures_, found_);
  }

  const office::WordDocument& document_;
  const Surroundings& around_;
  Target target_;
  Diagnostics& found_;
  std::string language_;
  templates::Labels labels_;
  const plan::KindFacts& kind_;
  SectionNames names_;
  Outline outline_;
  SectionIds ids_;
  std::vector<std::string> taken_;
  Losses losses_;
  Revisions revisions_;
  Figures figures_;
  WordWriter words_;
  BlockWriter blocks_;
  Comparison out_;
  SectionMerger merger_;
};

}  // namespace
}  // namespace word

bool recognise_word(std::string_view bytes) {
  using namespace std::string_view_literals;
  constexpr std::size_t head = 512;
  // Of what is no zip, what office::read_word refuses by name. Files of tables have the same mark, but other streams.
  constexpr std::string_view compound = "\xD0\xCF\x11\xE0";
  constexpr std::string_view streams[] = {"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv,
                                          "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv};
  const auto has = [&](std::string_view words) { return bytes.find(words) != std::string_view::npos; };
  if (bytes.starts_with("{\\rtf")) return true;
  if (bytes.starts_with(compound)) return std::ranges::any_of(streams, has);
  if (!bytes.starts_with("PK")) return false;
  if (bytes.substr(0, head).find("application/vnd.oasis.opendocument.text") != std::string_view::npos) return true;
  return office::has_folder(bytes, "word/");
}

std::optional<Reading> read_word(Input input, const Surroundings& around, Diagnostics& found) {
  office::WordLimits limits;
  limits.xml = around.limits;
  limits.nested_tables = around.limits.nested_tables;
  limits.columns = around.limits.columns;
  auto document = office::read_word(around.sources, std::move(input.name), std::move(input.bytes), limits, found);
  if (!document) return std::nullopt;
  auto target = word::find_target(around, Span{document->file, 0, 0}, found);
  if (!target) return std::nullopt;
  return word::WordImport(*document, around, *std::move(target), found).make();
}

}  // namespace planverk::exchange
