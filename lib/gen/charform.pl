#!/usr/bin/perl
# charform.pl UNICODE > charform.tsv: characters that stand for others or for
# nothing.  UNICODE is the folder of the Unicode Character Database (Debian
# unicode-data); iconv(1) is asked for the private-use points of GB 18030.
use strict;
use warnings;
use utf8;
use open ':std', ':encoding(UTF-8)';

my ($ucd) = @ARGV;
my @row;
sub form { push @row, [$_[0], $_[1], $_[2], $_[3] // ''] }
sub one { form(ord $_[1], ord $_[1], $_[0], $_[2]) }

# Controls; NEL, LS, PS and FF are line ends, TAB is a space, VT Word's break
# within a paragraph.
form(0x00, 0x08, 'invisible');
form(0x0B, 0x0B, 'invisible', ' ');
form(0x0E, 0x1F, 'invisible');
form(0x7F, 0x84, 'invisible');
form(0x86, 0x9F, 'invisible');
# Default ignorable code points and the like.
for ([0xAD, 0xAD], [0x34F, 0x34F], [0x61C, 0x61C], [0x180B, 0x180E],
    [0x200B, 0x200F], [0x202A, 0x202E], [0x2060, 0x2064], [0x2066, 0x206F],
    [0xFE00, 0xFE0F], [0xFEFF, 0xFEFF], [0xFFF9, 0xFFFC], [0xE0000, 0xE01EF]) {
	form(@$_, 'invisible');
}

# Radicals.
open my $f, '<', "$ucd/EquivalentUnifiedIdeograph.txt" or die "$!\n";
my $version = <$f> =~ /-([\d.]+)\.txt/ ? $1 : '';
while (<$f>) {
	next unless /^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*([0-9A-F]+)/;
	for my $cp (hex $1 .. hex($2 // $1)) {
		next if $cp >= 0x3000;	# strokes U+31C0 are meant as such
		form($cp, $cp, 'radical', chr hex $3);
	}
}

# Full-width ASCII but for the marks that Chinese sets full width.
form(0xFF10, 0xFF19, 'compat', '0');
form(0xFF21, 0xFF3A, 'compat', 'A');
form(0xFF41, 0xFF5A, 'compat', 'a');
one('compat', $_, chr(ord($_) - 0xFEE0)) for split //, '＂＃＄％＆＇＊＋－／＜＝＞＠［＼］＾＿｀｛｜｝';
one('compat', substr($_, 0, 1), substr($_, 1)) for qw(￠¢ ￡£ ￢¬ ￣¯ ￤¦ ￥¥ ￦₩);
one('compat', substr($_, 0, 1), substr($_, 1)) for qw(ﬀff ﬁfi ﬂfl ﬃffi ﬄffl ﬅst ﬆst);
# Vertical and small forms.
my %vertical = qw(︐ ， ︑ 、 ︒ 。 ︓ ： ︔ ； ︕ ！ ︖ ？ ︗ 〖 ︘ 〗 ︙ … ︰ ： ︱ — ︲ – ︳ _ ︴ _ ︵ （ ︶ ） ︷ { ︸ }
    ︹ 〔 ︺ 〕 ︻ 【 ︼ 】 ︽ 《 ︾ 》 ︿ 〈 ﹀ 〉 ﹁ 「 ﹂ 」 ﹃ 『 ﹄ 』 ﹇ [ ﹈ ] ﹐ ， ﹑ 、 ﹒ . ﹔ ； ﹕ ： ﹖ ？ ﹗ ！
    ﹘ — ﹙ （ ﹚ ） ﹛ { ﹜ } ﹝ 〔 ﹞ 〕 ﹠ & ﹡ * ﹢ + ﹣ - ﹤ < ﹥ > ﹦ = ﹨ \\ ﹩ $ ﹪ % ﹫ @);
$vertical{'﹟'} = '#';
one('compat', $_, $vertical{$_}) for keys %vertical;
# Half-width Chinese marks (half-width katakana stays).
my %half = qw(｡ 。 ｢ 「 ｣ 」 ､ 、);
one('compat', $_, $half{$_}) for keys %half;

# Private-use points that GBK's and GB 18030's tables give for what has been
# assigned since.
sub private
{
	my ($cp, $lead, $trail) = @_;
	my $to = `printf '\\$lead\\$trail' | iconv -f GB18030 -t UTF-8`;
	utf8::decode($to);
	my $c = ord $to;
	form($cp, $cp, 'private', $to)
	    if length $to == 1 && ($c < 0xE000 || $c > 0xF8FF);
}
sub oct3 { sprintf '%03o', $_[0] }
my $cp = 0xE815;
for my $t (0x50 .. 0xA0) {
	next if $t == 0x7F;
	private($cp++, oct3(0xFE), oct3($t));
}
$cp = 0xE78D;
private($cp++, oct3(0xA6), oct3($_)) for 0xD9 .. 0xDF, 0xEC, 0xED, 0xF3;
private(0xE7C7, oct3(0xA8), oct3(0xBC));
private(0xE7C8, oct3(0xA8), oct3(0xBF));

# What NFC may change.
my %nfc;
open $f, '<', "$ucd/DerivedNormalizationProps.txt" or die "$!\n";
while (<$f>) {
	next unless /^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*NFC_QC\s*;/;
	$nfc{$_} = 1 for hex $1 .. hex($2 // $1);
}
open $f, '<', "$ucd/UnicodeData.txt" or die "$!\n";
while (<$f>) {
	my @c = split /;/;
	$nfc{hex $c[0]} = 1 if $c[3] != 0;
}
my %other;
for my $r (@row) { $other{$_} = 1 for $r->[0] .. $r->[1] }
my @cps = sort { $a <=> $b } grep { !$other{$_} } keys %nfc;
while (@cps) {
	my $first = shift @cps;
	my $last = $first;
	$last = shift @cps while @cps && $cps[0] == $last + 1;
	# Compatibility ideographs are the rule compat's.
	my $rule = $first >= 0xF900 && $first <= 0xFAFF ||
	    $first >= 0x2F800 && $first <= 0x2FA1F ? 'ideograph' : 'nfc';
	form($first, $last, $rule);
}
print <<"HEAD";
# Characters that stand for others, or for nothing.
# first, last: a range of code points, hexadecimal.
# rule: what gtnorm calls the change.  ideograph: a compatibility ideograph,
#	replaced by its canonical equivalent; nfc: may change in NFC.
# becomes: what the first one becomes; the others of the range follow in
#	order.  Empty: nothing (ideograph and nfc: by utf8proc).
# Source: Unicode $version (EquivalentUnifiedIdeograph, DerivedNormalizationProps,
#	UnicodeData; Unicode licence) and the tables of GB 18030 by iconv(1),
#	by lib/gen/charform.pl; do not edit, run make update-data.
# index: none
first	last	rule	becomes
HEAD
printf "%04X\t%04X\t%s\t%s\n", @$_ for sort { $a->[0] <=> $b->[0] } @row;
