// What a text asks of who doesn't see it: links and pictures that say what they are, headings and lists that are ones.
#include <algorithm>
#include <array>
#include <map>

#include "base/utf8.h"
#include "judge/context.h"
#include "text/plain_text.h"
#include "text/scan.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"link-words", "", Stage::figures, RuleClass::content, Severity::note,
     "The words of a link say where it leads, and no two links that say the same lead to two places.",
     "figures: link-words"},
    {"alt-words", "", Stage::figures, RuleClass::content, Severity::note,
     "An alternative text says what the picture shows: it is no name of a file, no caption and no word for pictures.",
     "figures: alt-words"},
    {"bold-heading", "", Stage::figures, RuleClass::content, Severity::note,
     "What looks like a heading is the title of a section.", "figures: bold-heading"},
    {"typed-list", "", Stage::figures, RuleClass::content, Severity::note,
     "What looks like a list is one, and its marks are not typed.", "figures: typed-list"},
};

namespace {

/// In small letters, white space collapsed, without marks at its ends.
std::string compared(std::string_view text) {
  std::string words = lower(utf8::collapse(utf8::trim(text)));
  constexpr std::array<std::string_view, 12> marks{" ", ".", ",", ":", ";", "!", "?", ">", "\"", "»", "…", "”"};
  const auto ends = [&](std::string_view mark) { return words.ends_with(mark); };
  for (const auto* mark = std::ranges::find_if(marks, ends); mark != marks.end();
       mark = std::ranges::find_if(marks, ends))
    words.erase(words.size() - mark->size());
  return words;
}

/// Links in the order in which they are read: none says nothing of where it leads, no two say the same of two places.
class Links {
 public:
  explicit Links(const Context& context) : context_(context) {}

  void check(xml::Node link) {
    const std::string words = compared(inline_text(link));
    if (words.empty() || words.find(later_text) != std::string::npos) return;
    if (language::contains(context_.words.vague_links, words)) {
      context_.add("link-words", link).with("words", std::string(utf8::trim(inline_text(link)))).mend();
      return;
    }
    std::string_view place = link.get("href");
    if (place.ends_with('/')) place.remove_suffix(1);
    const auto [first, added] = met_.try_emplace(words, Met{link, place});
    if (added || first->second.place == place) return;
    context_.add("link-words", link)
        .variant("same")
        .with("words", std::string(utf8::trim(inline_text(link))))
        .note(context_.at(first->second.link), "first")
        .mend("same");
  }

 private:
  struct Met {
    xml::Node link;
    std::string_view place;
  };
  const Context& context_;
  std::map<std::string, Met> met_;
};

bool is_file_name(std::string_view words, std::string_view source) {
  constexpr std::array<std::string_view, 8> endings{".png", ".jpg", ".jpeg", ".svg", ".gif", ".tif", ".tiff", ".webp"};
  if (words.find(' ') != std::string_view::npos) return false;
  if (std::ranges::any_of(endings, [&](std::string_view ending) { return words.ends_with(ending); })) return true;
  std::string file = lower(source.substr(source.find_last_of('/') + 1));
  file.erase(std::min(file.rfind('.'), file.size()));
  // `skola` may be what picture and file both show.
  return words == file && words.find_first_of("0123456789_-") != std::string_view::npos;
}

/// An alternative text says what the picture shows.
void check_alternative(const Context& context, const Text& text) {
  const std::string words = compared(text.words);
  if (words.empty()) return;
  const std::string caption = compared(text.node.get("caption"));
  const std::string_view variant = is_file_name(words, text.node.get("src"))                ? "file"
                                   : words == caption                                       ? "caption"
                                   : language::contains(context.words.picture_words, words) ? "kind"
                                                                                            : "";
  if (variant.empty()) return;
  context.add("alt-words", text.node, text.attribute)
      .variant(variant)
      .with("words", std::string(utf8::trim(text.words)))
      .mend();
}

bool is_all_bold(xml::Node paragraph) {
  bool bold = false;
  for (xml::Node child = paragraph.first_child(); child; child = child.next()) {
    const bool blank = child.type() == xml::Node::Type::text && utf8::trim(child.value()).empty();
    if (blank) continue;
    if (bold || child.type() != xml::Node::Type::element || child.name() != "b") return false;
    bold = true;
  }
  return bold;
}

/// A short line that is all bold, with text below it: a heading to the eye alone.
void check_bold_line(const Context& context, const Text& text) {
  constexpr std::size_t longest_heading = 80;
  const std::string_view parent = text.node.parent().name();
  if (parent != "section" && parent != "annex" && parent != "part" && parent != "document") return;
  const std::string_view words = utf8::trim(text.words);
  if (words.empty() || words.size() > longest_heading || words.find(later_text) != std::string_view::npos) return;
  if (std::string_view(".,:;!?\"\n").find(words.back()) != std::string_view::npos || !is_all_bold(text.node)) return;
  std::size_t at = 0;
  if (!is_letter(utf8::next(words, at))) return;
  const xml::Node below = text.node.next_element();
  if (!below || (below.name() != "p" && below.name() != "list")) return;
  if (below.name() == "p" && is_all_bold(below)) return;  // several such lines are a text in bold
  context.add("bold-heading", text, words).with("words", std::string(words)).mend();
}

/// How a line is made an item by hand: with a bullet, or with a dash, which also begins what somebody says.
enum class Typed { no, dash, bullet };
Typed typed_mark(std::string_view line) {
  line = utf8::trim(line);
  const auto begins = [&](std::string_view mark) {
    return line.size() > mark.size() + 1 && line.starts_with(mark) && line[mark.size()] == ' ';
  };
  if (begins("•") || begins("·") || begins("*") || begins("▪")) return Typed::bullet;
  if (!begins("-") && !begins("–") && !begins("—")) return Typed::no;
  // A line of speech ends as a sentence does.
  return std::string_view(".!?\"").find(line.back()) != std::string_view::npos || line.ends_with("”") ? Typed::no
                                                                                                      : Typed::dash;
}

/// Lines of a list, written with marks of the writer's own: in paragraphs that follow each other, or in one. `before`
/// is the paragraph that was read before it.
void check_typed_list(const Context& context, const Text& text, xml::Node before) {
  const std::string_view words = utf8::trim(text.words);
  std::size_t items = 0;
  for (std::size_t at = 0; at <= words.size();) {
    const std::size_t end = std::min(words.find('\n', at), words.size());
    if (typed_mark(words.substr(at, end - at)) != Typed::no) ++items;
    at = end + 1;
  }
  if (items == 0) return;
  const auto is_item = [](xml::Node node) {
    return node && node.name() == "p" && typed_mark(inline_text(node)) != Typed::no;
  };
  if (items == 1) {
    if (typed_mark(words) == Typed::no || (before && before.next_element() == text.node && is_item(before))) return;
    if (!is_item(text.node.next_element())) return;
  }
  context.add("typed-list", text, words.substr(0, words.find('\n'))).mend();
}

}  // namespace

void text_authoring_rules(const Context& context) {
  Links links(context);
  for (const xml::Node link : context.links) links.check(link);
  xml::Node before;
  for (const Text& text : context.texts) {
    if (text.attribute == "alt") check_alternative(context, text);
    if (text.kind != Text::Kind::paragraph) continue;
    check_bold_line(context, text);
    check_typed_list(context, text, before);
    before = text.node;
  }
}

}  // namespace planverk::figures
