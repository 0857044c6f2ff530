// Meetings: times, the numbers of items on the agenda and in the minutes, days in their order.
#include <algorithm>
#include <map>
#include <utility>

#include "base/word_list.h"
#include "meeting/judging.h"
#include "meeting/paragraphs.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"meeting-time", "R-23", Stage::figures, RuleClass::content, Severity::error,
     "A meeting ends after it begins; pauses follow upon each other within it, and so does who comes later or goes "
     "earlier.",
     "figures: meeting-time"},
    {"item-number", "R-76", Stage::figures, RuleClass::content, Severity::error,
     "The items of a meeting have numbers of their own, from 1 on without gaps.", "figures: item-number"},
    {"paragraph-twice", "", Stage::figures, RuleClass::content, Severity::error,
     "Each item of a meeting has a number of its own in the minutes, and the body's other meetings of the year have "
     "none of them.",
     "figures: paragraph-twice"},
    {"paragraph-order", "", Stage::figures, RuleClass::content, Severity::error,
     "The numbers in the minutes rise from item to item, and from meeting to meeting of a year; where the minutes give "
     "them, without gaps.",
     "figures: paragraph-order"},
    {"minutes-date", "", Stage::figures, RuleClass::content, Severity::error,
     "Minutes are dated no earlier than their meeting.", "figures: minutes-date"},
    {"extract-items", "", Stage::figures, RuleClass::content, Severity::error,
     "A document of some items of a meeting names items of that meeting.", "figures: extract-items"},
};

namespace {

void check_end(const Judged& judged) {
  const auto& [context, meeting, numbers, attendance] = judged;
  if (!meeting.start || !meeting.end || *meeting.end > *meeting.start) return;
  context.add("meeting-time", meeting.node, "end")
      .with("start", meeting.start->text())
      .with("end", meeting.end->text())
      .note(context.at(meeting.node, "start"), "start")
      .mend();
}

/// Where the meeting's own times are wrong, nothing is measured by them.
bool ends_after_start(const plan::Meeting& meeting) {
  return !meeting.start || !meeting.end || *meeting.end > *meeting.start;
}

bool outside(const plan::Meeting& meeting, TimeOfDay time) {
  return (meeting.start && time < *meeting.start) || (meeting.end && time > *meeting.end);
}

std::vector<const plan::Adjournment*> pauses_of(const plan::Meeting& meeting) {
  std::vector<const plan::Adjournment*> pauses;
  const auto add = [&](const std::vector<plan::Adjournment>& list) {
    for (const plan::Adjournment& each : list) {
      if (each.start && each.end) pauses.push_back(&each);
    }
  };
  add(meeting.adjournments);
  for (const plan::MeetingItem& item : meeting.items) add(item.adjournments);
  return pauses;
}

void tell_pause(const Context& context, const plan::Adjournment& pause, std::string_view variant) {
  context.add("meeting-time", pause.node)
      .variant(variant)
      .with("start", pause.start->text())
      .with("end", pause.end->text())
      .mend();
}

void check_pauses(const Judged& judged) {
  std::vector<const plan::Adjournment*> whole;
  for (const plan::Adjournment* pause : pauses_of(judged.meeting)) {
    if (*pause->end <= *pause->start) {
      tell_pause(judged.context, *pause, "pause");
    } else if (outside(judged.meeting, *pause->start) || outside(judged.meeting, *pause->end)) {
      tell_pause(judged.context, *pause, "pause-outside");
    } else {
      whole.push_back(pause);
    }
  }
  std::ranges::stable_sort(whole, {}, [](const plan::Adjournment* pause) { return *pause->start; });
  for (std::size_t i = 1; i < whole.size(); ++i) {
    if (*whole[i]->start < *whole[i - 1]->end) tell_pause(judged.context, *whole[i], "pause-overlap");
  }
}

void check_comings(const Judged& judged) {
  const auto tell = [&](const plan::Attendee& attendee, std::string_view attribute, TimeOfDay time) {
    judged.context.add("meeting-time", attendee.node, attribute)
        .variant("attendee")
        .with("role", title_of(attendee.role))
        .with("time", time.text())
        .mend("attendee");
  };
  for (const plan::Attendee& each : judged.meeting.attendees) {
    if (each.arrived && outside(judged.meeting, *each.arrived)) tell(each, "arrived", *each.arrived);
    const bool gone_first = each.left && each.arrived && *each.left <= *each.arrived;
    if (each.left && (outside(judged.meeting, *each.left) || gone_first)) tell(each, "left", *each.left);
  }
}

void check_item_numbers(const Judged& judged) {
  const auto& [context, meeting, numbers, attendance] = judged;
  const plan::MeetingItem* before = nullptr;
  for (const std::size_t at : numbers.order) {
    const plan::MeetingItem& item = meeting.items[at];
    const int expected = before == nullptr ? 1 : before->no + 1;
    if (before != nullptr && item.no == before->no) {
      context.add("item-number", item.node, "no")
          .with("number", std::to_string(item.no))
          .note(context.at(before->node, "no"), "first")
          .mend();
    } else if (item.no != expected) {
      Diagnostic& finding = context.add("item-number", item.node, "no");
      finding.variant("gap")
          .with("number", std::to_string(item.no))
          .with("expected", std::to_string(expected))
          .mend("gap", {{"expected", std::to_string(expected)}});
      finding.severity = Severity::warning;
    }
    before = &item;
  }
}

/// A number with its letters, as people say it.
std::string said(const ItemNumbers& item) {
  return item.series.empty() ? item.paragraph : item.series + ' ' + item.paragraph;
}

/// The node and attribute that give the item its number.
std::pair<xml::Node, std::string_view> place_of(const plan::Meeting& meeting, const plan::MeetingItem& item) {
  if (!item.paragraph.empty()) return {item.node, "paragraph"};
  if (item.concerns != nullptr) {
    for (const plan::Hearing& hearing : item.concerns->hearings) {
      if (hearing.meeting == &meeting) return {hearing.node, "no"};
    }
  }
  return {item.node, "no"};
}

/// Where the numbers of a meeting stand: by letters and serial.
using Used = std::map<std::pair<std::string, int>, std::pair<const plan::Meeting*, const plan::MeetingItem*>>;

Diagnostic& tell_twice(const Context& context, const plan::Meeting& meeting, const plan::MeetingItem& item,
                       const std::string& paragraph, Span first) {
  const auto [node, attribute] = place_of(meeting, item);
  return context.add("paragraph-twice", node, attribute).with("paragraph", paragraph).note(first, "first").mend();
}

/// Numbers that have no serial are the same when they are written the same.
void check_written_twice(const Judged& judged) {
  std::map<std::string, const plan::MeetingItem*> first;
  for (const std::size_t at : judged.numbers.order) {
    const plan::MeetingItem& item = judged.meeting.items[at];
    const ItemNumbers& numbers = judged.numbers.items[at];
    if (numbers.serial || numbers.paragraph.empty()) continue;
    const auto [known, added] = first.emplace(said(numbers), &item);
    if (!added) tell_twice(judged.context, judged.meeting, item, said(numbers), judged.context.at(known->second->node));
  }
}

void check_paragraphs(const Judged& judged) {
  const auto& [context, meeting, numbers, attendance] = judged;
  std::map<std::string, std::pair<const plan::MeetingItem*, const ItemNumbers*>> before;
  std::map<std::pair<std::string, int>, const plan::MeetingItem*> first;
  const bool without_gaps = !numbering_of(numbers.country).withdrawn_too;
  for (const std::size_t at : numbers.order) {
    const plan::MeetingItem& item = meeting.items[at];
    const ItemNumbers& own = numbers.items[at];
    if (!own.serial) continue;
    const auto [known, added] = first.emplace(std::pair(own.series, *own.serial), &item);
    const auto place = place_of(meeting, item);
    if (!added) {
      const auto [node, attribute] = place_of(meeting, *known->second);
      tell_twice(context, meeting, item, std::string(item.paragraph.empty() ? own.paragraph : item.paragraph),
                 context.at(node, attribute));
      continue;
    }
    const auto last = before.find(own.series);
    if (last != before.end()) {
      const int expected = *last->second.second->serial + 1;
      const bool lower = *own.serial < expected;
      if (lower || (without_gaps && *own.serial > expected)) {
        context.add("paragraph-order", place.first, place.second)
            .variant(lower ? "" : "gap")
            .with("paragraph", said(own))
            .with("before", said(*last->second.second))
            .note(context.at(last->second.first->node), "before")
            .mend();
      }
    }
    before[own.series] = {&item, &own};
  }
}

/// The places of the highest number of each series.
std::map<std::string, std::size_t> highest_of(const MeetingNumbers& numbers) {
  std::map<std::string, std::size_t> highest;
  for (std::size_t i = 0; i < numbers.items.size(); ++i) {
    if (!numbers.items[i].serial) continue;
    const auto [known, added] = highest.emplace(numbers.items[i].series, i);
    if (!added && *numbers.items[i].serial > *numbers.items[known->second].serial) known->second = i;
  }
  return highest;
}

void tell_other_meeting(const Judged& judged, std::size_t at, const plan::Meeting& other, const MeetingNumbers& of_other,
                        std::size_t last) {
  const ItemNumbers& own = judged.numbers.items[at];
  const auto place = place_of(judged.meeting, judged.meeting.items[at]);
  const bool same = std::ranges::any_of(
      of_other.items, [&](const ItemNumbers& each) { return each.series == own.series && each.serial == own.serial; });
  judged.context.add(same ? "paragraph-twice" : "paragraph-order", place.first, place.second)
      .variant("meeting")
      .with("paragraph", said(own))
      .with("last", said(of_other.items[last]))
      .with("date", other.date.text())
      .note(judged.context.at(other.items[last].node), same ? "first" : "before")
      .mend();
}

/// The body's meetings of the year before this one: none of them has its numbers, and all of theirs are lower.
void check_other_meetings(const Judged& judged) {
  const auto& [context, meeting, numbers, attendance] = judged;
  for (const plan::Meeting& other : context.views.meetings) {
    const bool earlier = other.date < meeting.date || (other.date == meeting.date && &other < &meeting);
    if (&other == &meeting || !earlier || other.body != meeting.body || other.date.year() != meeting.date.year()) continue;
    const MeetingNumbers& of_other = of(context.numbers.meetings, context.views.meetings, &other);
    const std::map<std::string, std::size_t> highest = highest_of(of_other);
    for (const std::size_t at : numbers.order) {
      const auto last = highest.find(numbers.items[at].series);
      if (!numbers.items[at].serial || last == highest.end()) continue;
      if (*numbers.items[at].serial > *of_other.items[last->second].serial) continue;
      tell_other_meeting(judged, at, other, of_other, last->second);
      return;
    }
  }
}

void check_minutes_date(const Judged& judged) {
  const plan::Document& document = judged.context.views.document;
  const auto decided = [](const plan::MeetingItem& item) { return !item.decisions.empty(); };
  if (std::ranges::none_of(judged.meeting.items, decided) || document.date >= judged.meeting.date) return;
  judged.context.add("minutes-date", document.node, "date")
      .with("date", document.date.text())
      .with("meeting", judged.meeting.date.text())
      .note(judged.context.at(judged.meeting.node, "date"), "meeting")
      .mend();
}

void check_extract(const Judged& judged) {
  const xml::Node document = judged.context.views.document.node;
  for (const std::string_view id : WordList(document.get("items"))) {
    if (std::ranges::find(judged.meeting.items, id, &plan::MeetingItem::id) != judged.meeting.items.end()) continue;
    const xml::Node item = judged.context.views.node(id);
    if (!item) continue;
    judged.context.add("extract-items", document, "items")
        .with("item", std::string(item.get("title")))
        .note(judged.context.at(item), "item")
        .mend();
  }
}

}  // namespace

void meeting_rules(const Context& context) {
  const auto meeting = meeting_of(context);
  if (!meeting) return;
  check_end(*meeting);
  check_item_numbers(*meeting);
  check_extract(*meeting);
  check_written_twice(*meeting);
  check_paragraphs(*meeting);
  check_other_meetings(*meeting);
  if (!minutes_of(context)) return;
  if (ends_after_start(meeting->meeting)) {
    check_pauses(*meeting);
    check_comings(*meeting);
  }
  check_minutes_date(*meeting);
}

}  // namespace planverk::figures
