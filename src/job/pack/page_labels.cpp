#include "pack/page_labels.h"

#include <algorithm>
#include <charconv>
#include <unordered_set>

namespace planverk::job {

namespace {

/// `47` of `47b`.
std::string_view digits_of(std::string_view label) {
  return label.substr(0, std::min(label.find_first_not_of("0123456789"), label.size()));
}

std::size_t number_of(std::string_view label) {
  std::size_t number = 0;
  const std::string_view digits = digits_of(label);
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

/// a, b … z, aa, ab …
std::string letters(std::size_t index) {
  std::string out;
  for (++index; index > 0; index = (index - 1) / 26) out.insert(out.begin(), static_cast<char>('a' + (index - 1) % 26));
  return out;
}

class Labeller {
 public:
  explicit Labeller(const SentLabels& sent) {
    for (const auto& [key, labels] : sent) {
      for (const std::string& label : labels) {
        taken_.insert(label);
        last_ = std::max(last_, number_of(label));
      }
    }
  }

  /// A number of its own, behind all that were sent.
  std::string next() { return take(std::to_string(++last_)); }

  std::string after(std::string_view label) {
    const std::string number(digits_of(label));
    std::size_t& used = letters_[number];
    std::string made;
    do {
      made = number + letters(used++);
    } while (taken_.contains(made));
    return take(std::move(made));
  }

 private:
  std::string take(std::string label) {
    taken_.insert(label);
    return label;
  }

  std::unordered_set<std::string> taken_;
  std::map<std::string, std::size_t> letters_;
  std::size_t last_ = 0;
};

}  // namespace

void label_pages(std::vector<PackPage>& pages, const SentLabels& sent) {
  std::size_t behind = 0;  // from here on no page was sent
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const auto known = sent.find(pages[i].key);
    pages[i].label.clear();
    if (known == sent.end() || pages[i].within >= known->second.size()) continue;
    pages[i].label = known->second[pages[i].within];
    behind = i + 1;
  }
  Labeller labeller(sent);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (!pages[i].label.empty()) continue;
    pages[i].label = i >= behind ? labeller.next() : labeller.after(i == 0 ? std::string("0") : pages[i - 1].label);
  }
}

}  // namespace planverk::job
